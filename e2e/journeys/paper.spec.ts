/** A portfolio on paper: every badge whole on one page, and a code that leads back to the page. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { decodeQr } from '../../src/workers/decode-qr.ts'
import { published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

const ADDRESS = 'https://anna.example.org/portfolio/'

interface Index {
  readonly files: readonly { readonly file: string; readonly name: string }[]
}
const demo = JSON.parse(published('demo/index.json').bytes.toString()) as Index // written by scripts/examples
const THIRTY = demo.files.filter(({ file }) => file.endsWith('.png')).slice(0, 30)

const plain = (text: string) => text.replaceAll(/[\s\u00ad-]+/g, '')

/** The words of each page. */
function pagesOf(pdf: string): readonly string[] {
  return execFileSync('pdftotext', [pdf, '-']).toString().split('\f').map(plain).slice(0, -1)
}

/** What a camera reads in the picture of the first page. */
function codeOn(pdf: string): string | undefined {
  execFileSync('pdftoppm', ['-r', '150', '-gray', '-l', '1', '-singlefile', pdf, pdf])
  const picture = readFileSync(`${pdf}.pgm`)
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'))
  const [all = '', width = '0', height = '0'] = head ?? []
  const gray = picture.subarray(all.length)
  const data = Uint8ClampedArray.from({ length: gray.length * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (gray[Math.floor(at / 4)] ?? 255),
  )
  return decodeQr({ data, width: Number(width), height: Number(height) })
}

test('thirty badges print without a cut card, and the code on the sheet leads to the page', async ({
  page,
  person,
  words,
}, testInfo) => {
  test.setTimeout(180_000)
  await person.comes()
  await person.drops(...THIRTY.map(({ file }) => published(`demo/${file}`)))
  await page.getByRole('link', { name: words('common:nav.portfolios') }).click()
  await page.getByRole('button', { name: words('portfolio:start.cv'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  await page.getByLabel(words('portfolio:address.label')).fill(ADDRESS)
  await page.getByRole('link', { name: words('portfolio:target.print') }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Anna de Wit' })).toBeVisible()
  await expect(page.locator('.card img').nth(29)).toBeAttached()

  const pdf = testInfo.outputPath('cv.pdf')
  writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: false }))
  const pages = pagesOf(pdf)
  expect(pages[0]).toContain(plain(ADDRESS))
  const cards = await page
    .locator('.card .card-words')
    .evaluateAll((all) => all.map((card) => (card as HTMLElement).innerText))
  expect(cards).toHaveLength(30)
  for (const card of cards) {
    const lines = card.split('\n').filter(Boolean).map(plain)
    const whole = pages.filter((text) => lines.every((line) => text.includes(line)))
    expect(whole.length, card).toBeGreaterThan(0)
  }
  expect(codeOn(pdf)).toBe(ADDRESS)
})
