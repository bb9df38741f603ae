/** What leaves is what can be carried, and the log says when it left; a page may stand in a frame of another site. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { regionOf } from '../../src/core/kernel/region.ts'
import { type Person, published } from '../fixtures/person.ts'
import { PlainHost } from '../fixtures/plain-host.ts'
import { saved } from '../fixtures/publishing.ts'
import { test } from '../fixtures/test.ts'
import { twinOf } from '../fixtures/twins.ts'
import type { Words } from '../fixtures/words.ts'

interface Index {
  readonly files: readonly { readonly file: string }[]
}
const demo = JSON.parse(published('demo/index.json').bytes.toString()) as Index // written by scripts/examples
const FORTY = demo.files
  .filter(({ file }) => file.endsWith('.png'))
  .slice(0, 40)
  .map(({ file }) => published(`demo/${file}`))
const THREE = await Promise.all(
  ['veilig-werken-op-hoogte.png', 'peer-coach.svg', 'digitale-basisvaardigheden.png'].map(twinOf),
)

/** Ends on the screen on which a CV of all badges is shared. */
async function cvOf(page: Page, person: Person, words: Words, files = FORTY): Promise<void> {
  await person.has(files)
  await page.getByRole('link', { name: words('common:nav.portfolios') }).click()
  await page.getByRole('button', { name: words('portfolio:start.cv'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
}

test('forty badges do not fit in a link: it is refused, the page is offered, and the log says what left (L-05)', async ({
  page,
  person,
  words,
  language,
}) => {
  test.setTimeout(120_000)
  expect(FORTY).toHaveLength(40)
  await cvOf(page, person, words)
  const log = page.getByRole('heading', { name: words('portfolio:log.title') }).locator('..')
  await expect(log).toContainText(words('portfolio:log.none'))
  await expect(page.getByText(words('portfolio:target.tooLongText'))).toBeVisible()
  await expect(page.getByRole('link', { name: /#v1\./ })).toHaveCount(0)
  await expect(log, 'a refused link was not shared').toContainText(words('portfolio:log.none'))

  expect((await saved(page, words, 'page')).toString()).toContain('Anna de Wit')
  const day = new Intl.DateTimeFormat(regionOf(language), {
    dateStyle: 'medium',
    timeZone: 'Europe/Amsterdam',
  }).format()
  const form = words('portfolio:log.form.page')
  const line = log.getByRole('listitem').filter({ hasText: 'Anna de Wit' })
  await expect(line).toContainText(words('portfolio:log.line', { form, when: day }))
  await expect(log).toContainText(words('portfolio:log.note'))
})

/** The block of code in the docs that begins so, with the learner's address for the example's. */
function documented(beginning: string, address: string): string {
  const text = readFileSync(join(import.meta.dirname, '../../docs/embedding.md'), 'utf8')
  const blocks = Array.from(text.matchAll(/```html\n([\s\S]*?)```/g), ([, code = '']) => code)
  const code = blocks.find((one) => one.startsWith(beginning)) ?? ''
  return code.replaceAll('https://anna.example/portfolio/', address)
}

test('the frame and the element of the docs show the page on another site, which checks itself there', async ({
  page,
  person,
  words,
  browser,
}, testInfo) => {
  await cvOf(page, person, words, THREE)
  writeFileSync(testInfo.outputPath('index.html'), await saved(page, words, 'page'))
  const host = new PlainHost(testInfo.outputDir, '/')
  const blog = new PlainHost(testInfo.outputDir, '/')
  const [address, site] = [`${await host.open()}/`, `${await blog.open()}/`]
  for (const [what, beginning] of Object.entries({ frame: '<iframe', element: '<script>' })) {
    const title = `<!doctype html><title>Blog</title><h1>${what}</h1>`
    writeFileSync(testInfo.outputPath(`${what}.html`), title + documented(beginning, address))
    const read = await browser.newPage()
    const asked: string[] = []
    read.on('request', (request) => asked.push(request.url()))
    await read.goto(`${site}${what}.html`)
    const frame = read.frameLocator('iframe[sandbox="allow-scripts allow-popups"]')
    await expect(frame.locator('#page-answer')).toContainText(
      `${words('page:answer.issuerUnproven')}: 3`,
    )
    expect(asked.filter((url) => !/^(data|blob):/.test(url))).toEqual([
      `${site}${what}.html`,
      address,
    ])
    await read.close()
  }
  host.close()
  blog.close()
})
