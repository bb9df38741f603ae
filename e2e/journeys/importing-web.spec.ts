/** Badges come in from other websites: dragged, pasted, by the address of a page, by a code before the camera. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { HOSTED, hostedPages } from '../fixtures/hosted-badge.ts'
import { type DroppedFile, published } from '../fixtures/person.ts'
import { qrVideo } from '../fixtures/qr-picture.ts'
import { test as base } from '../fixtures/test.ts'

const AT_HEIGHT = published('examples/veilig-werken-op-hoogte.png')
const NAME = 'Veilig werken op hoogte'
const STRIPPED = published('icons/icon-192.png').bytes
const PICTURE = 'https://issuer.example.org/badges/17.png'

const video = join(mkdtempSync(join(tmpdir(), 'rugzak-qr-')), 'code.y4m')
writeFileSync(video, qrVideo(HOSTED.assertion))

/** A browser whose camera sees a QR code. */
const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, give) => {
      const camera = [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${video}`,
      ]
      await give({ ...launchOptions, args: [...(launchOptions.args ?? []), ...camera] })
    },
    { scope: 'worker' },
  ],
})

interface Transfer {
  readonly file?: DroppedFile
  readonly texts: Readonly<Record<string, string>>
}

/** The event that a drag from another window, or a paste, causes. */
async function hand(page: Page, type: 'drop' | 'paste', { file, texts }: Transfer): Promise<void> {
  const sent = file && { name: file.name, base64: file.bytes.toString('base64') }
  await page.evaluate(
    ({ type, file, texts }) => {
      const data = new DataTransfer()
      for (const [kind, text] of Object.entries(texts)) data.setData(kind, text)
      if (file) {
        const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0))
        data.items.add(new File([bytes], file.name, { type: 'image/png' }))
      }
      const options = { bubbles: true, cancelable: true }
      window.dispatchEvent(
        type === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, ...options })
          : new ClipboardEvent('paste', { clipboardData: data, ...options }),
      )
    },
    { type, texts, ...(sent && { file: sent }) },
  )
}

const dragged = (file: DroppedFile): Transfer => ({
  file,
  texts: { 'text/uri-list': PICTURE, 'text/html': `<img src="${PICTURE}" alt="Badge">` },
})

test('pictures of another website come with their badge, or offer the original there, fetched only after the click', async ({
  page,
  person,
  words,
  issuer,
  watch,
}) => {
  const host = new URL(PICTURE).host
  const original = published('demo/taalmaatje.png')
  issuer.publish(PICTURE, { body: original.bytes, type: 'image/png' })
  await person.comes()
  await hand(page, 'drop', dragged(AT_HEIGHT))
  await expect(person.line(NAME)).toContainText(words('verification:verdict.issuerUnproven'))
  await hand(page, 'paste', dragged({ name: 'image.png', bytes: STRIPPED }))
  await expect(page.getByText(words('importing:doctor.origin', { host }))).toBeVisible()
  expect(watch.requests).toEqual([])
  await page.getByRole('button', { name: words('importing:doctor.useOrigin') }).click()
  expect(issuer.visits).toEqual([])
  await page.getByRole('button', { name: words('importing:request.fetch'), exact: true }).click()
  await expect(person.line('Taalmaatje')).toContainText(
    words('verification:verdict.issuerUnproven'),
  )
  expect(issuer.visits.map(({ url }) => url)).toEqual([PICTURE])
})

test('what is pasted is kept, asked about or refused: a signed badge, a piece of a web page, a program', {
  tag: '@axe',
}, async ({ page, person, words, issuer, watch }) => {
  const jwt = published('demo/research-assistant.jwt').bytes.toString().trim()
  const host = new URL(PICTURE).host
  await person.comes()
  await hand(page, 'paste', { texts: { 'text/plain': jwt } })
  await expect(page.getByText(words('importing:tally.kept', { count: 1 }))).toBeVisible()
  await hand(page, 'paste', { texts: { 'text/plain': 'javascript:alert(1)' } })
  await expect(page.getByText(words('importing:note.unknown'))).toBeVisible()
  await hand(page, 'paste', {
    texts: { 'text/html': `<p>Mijn badge <img src="${PICTURE}"></p>`, 'text/plain': 'Mijn badge' },
  })
  await expect(page.getByText(words('importing:request.ask', { host }))).toBeVisible()
  expect([issuer.visits, watch.requests]).toEqual([[], []])
})

test('a page of a site that forbids browsers is known, and the way round it is told', async ({
  page,
  words,
  issuer,
}) => {
  await page.goto('/add')
  await page
    .getByLabel(words('importing:paste.label'))
    .fill('https://www.credly.com/badges/1b1e6f0c-8f0b-4a34-9c5b-0c9a5d1f7a11/public_url')
  await page.getByRole('button', { name: words('importing:paste.add'), exact: true }).click()
  await expect(
    page.getByText(words('importing:request.ask', { host: 'www.credly.com' })),
  ).toBeVisible()
  await expect(
    page.getByText(words('importing:request.unreadable', { site: 'Credly' })),
  ).toBeVisible()
  await page.getByRole('button', { name: words('importing:request.leave') }).click()
  await expect(page.getByText('www.credly.com')).toHaveCount(0)
  expect(issuer.visits).toEqual([])
})

test('a code before the camera is asked about, and the camera goes off', { tag: '@axe' }, async ({
  page,
  context,
  words,
  issuer,
}) => {
  issuer.publishAll(hostedPages())
  await context.grantPermissions(['camera'])
  await page.goto('/add')
  await page.getByRole('button', { name: words('importing:scan.open') }).click()
  const host = new URL(HOSTED.assertion).host
  await expect(page.getByText(words('importing:request.ask', { host }))).toBeVisible()
  await expect(page.locator('video')).toHaveCount(0)
  expect(issuer.visits).toEqual([])
})
