/** A backpack goes from one screen to another, by codes that are shown and a camera that reads them. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import { fileOf, published } from '../fixtures/person.ts'
import { film, pixelsOfPath } from '../fixtures/qr-picture.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

const LONG = { timeout: 120_000 }
const SCALE = 5

/** Every code of the loop, as it is drawn. */
async function codesShown(page: Page, words: Words): Promise<readonly string[]> {
  const picture = page.getByRole('dialog').getByRole('img', { name: words('backup:screen.label') })
  return picture.evaluate(codesOf)
}

/** Runs in the page, where a busy machine lets none pass unseen: every code, until the first comes again. */
function codesOf(picture: Element): Promise<readonly string[]> {
  const path = () => [...picture.querySelectorAll('path')].at(-1)?.getAttribute('d') ?? ''
  const seen = new Set([path()])
  const [first] = seen
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (path() === first && seen.size > 1) {
        observer.disconnect()
        resolve([...seen])
      }
      seen.add(path())
    })
    observer.observe(picture, { subtree: true, childList: true, attributes: true })
  })
}

test(
  'badges go from screen to screen, and nothing over the web',
  { tag: '@axe' },
  async ({ page, person, words }, testInfo) => {
    await person.has([published('examples/peer-coach.svg')], { at: '/backup' })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('button', { name: words('backup:screen.open'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    const amount = dialog.locator('strong')
    await expect(amount).toBeVisible()
    const total = Number.parseInt(await amount.innerText(), 10)
    await dialog.getByRole('button', { name: words('backup:screen.begin'), exact: true }).click()
    await page.screenshot({ path: testInfo.outputPath('shown.png') })
    const codes = await codesShown(page, words)
    expect(codes).toHaveLength(total)
    expect(asked.filter((url) => !url.startsWith(process.env.RUGZAK_APP ?? ''))).toEqual([])

    // half of them twice, and the first one late
    const order = [...codes.slice(1), ...codes.slice(0, total / 2)]
    const folder = mkdtempSync(join(tmpdir(), 'rugzak-loop-'))
    const video = join(folder, 'loop.y4m')
    const size = Number((await dialog.locator('svg.qr').getAttribute('viewBox'))?.split(' ').at(-1))
    writeFileSync(video, film(order.map((path) => pixelsOfPath(path, size, SCALE))))
    const phone = await chromium.launch({
      args: [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${video}`,
      ],
    })
    const other = await phone.newPage({ viewport: { width: 390, height: 844 }, locale: 'nl-NL' })
    await other.goto(`${process.env.RUGZAK_APP ?? ''}/backup`)
    await other.getByRole('button', { name: words('backup:screen.readOpen'), exact: true }).click()
    await expect(other.getByRole('progressbar')).toBeVisible(LONG)
    await other.screenshot({ path: testInfo.outputPath('read.png') })
    await expect(other.getByRole('dialog')).toHaveCount(0, LONG)
    await expect(other.getByRole('heading', { name: words('backup:restore.title') })).toBeVisible()
    await other
      .getByRole('button', { name: words('backup:restore.merge'), exact: true })
      .click({ timeout: 30_000 })
    // who leaves at once leaves before it is back
    await expect(other.getByText(words('backup:restore.done', { count: 1 }))).toBeVisible(LONG)
    await other.goto(process.env.RUGZAK_APP ?? '')
    await expect(other.getByRole('heading', { name: 'Peer coach' }).first()).toBeVisible(LONG)
    await phone.close()
  },
)

test('what is too large for a loop is said, with what to do', async ({ page, person, words }) => {
  const { name, bytes } = published('examples/peer-coach.svg')
  const noise = randomBytes(300_000).toString('base64')
  const large = bytes.toString().replace('</svg>', `<!-- ${noise} --></svg>`)
  await person.has([fileOf(name, large)], { at: '/backup' })
  await page.getByRole('button', { name: words('backup:screen.open'), exact: true }).click()
  const [, after = ''] = words('backup:screen.tooLarge', { codes: '|', most: 400 }).split('|')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(after)
})
