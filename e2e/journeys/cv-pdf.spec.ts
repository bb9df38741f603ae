/** A CV as one PDF: read by people and machines, and checked by whoever gets it. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { PDF_PACKAGE } from '../../src/core/printing/attachments.ts'
import { aPdf } from '../../src/core/testing/a-pdf.ts'
import { digests, rowsOf } from '../fixtures/database.ts'
import { codeOn } from '../fixtures/paper.ts'
import { fileOf, type Person, published } from '../fixtures/person.ts'
import { opensWay } from '../fixtures/publishing.ts'
import { handOver, signedBadge } from '../fixtures/reading.ts'
import { OWN_BROWSER, test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

test.use(OWN_BROWSER)

const PLACEMENT = 'Stage wijkzorg'
/** A badge of which nothing but its key is known, and an example, which is never counted. */
const BADGES = [
  fileOf('stage.json', await signedBadge(PLACEMENT, { address: 'anna@voorbeeld.example' })),
  published('demo/veilig-tillen.png'),
]
const JOB = 'Aankomend verzorgende'
const DID = 'Ik liep na acht weken zelf een route.'

/** Writes a CV with one line of work, and puts a badge beside it. */
async function writesCv(page: Page, person: Person, words: Words): Promise<void> {
  await person.has(BADGES)
  await page.getByRole('link', { name: words('common:nav.portfolios') }).click()
  await page.getByRole('button', { name: words('portfolio:start.cv'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  const line = page.getByRole('group', { name: words('portfolio:block.cv'), exact: true }).first()
  await line.getByLabel(words('portfolio:field.role')).fill(JOB)
  await line.getByLabel(words('portfolio:field.organisation')).fill('Huis aan de Mark')
  await line.getByLabel(words('portfolio:field.start')).fill('2024')
  await line.getByLabel(words('portfolio:field.text')).fill(DID)
  await line.locator('summary', { hasText: words('portfolio:field.badgeIds') }).click()
  await line.getByRole('checkbox', { name: PLACEMENT }).check()
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  await opensWay(page, words, 'paper')
}

/** Makes the PDF, and saves it once it is said what is in it. */
async function savesPdf(page: Page, words: Words, path: string): Promise<string> {
  await page.getByRole('button', { name: words('sharing:pdf.make') }).click()
  const save = page.getByRole('button', { name: words('sharing:pdf.save'), exact: true })
  await expect(save).toBeVisible()
  const download = page.waitForEvent('download')
  await save.click()
  await (await download).saveAs(path)
  return path
}

const run = (command: string, ...args: readonly string[]) => execFileSync(command, args).toString()

/** Every file inside a PDF, by its name. */
function filesIn(path: string, folder: string): Readonly<Record<string, Buffer>> {
  mkdirSync(folder)
  run('pdfdetach', '-saveall', '-o', folder, path)
  const names = readdirSync(folder)
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`)]))
}

test('a CV is saved as a PDF that people read and whoever opens it checks @both', async ({
  page,
  person,
  words,
  watch,
}, testInfo) => {
  await writesCv(page, person, words)
  const path = await savesPdf(page, words, testInfo.outputPath('anna.pdf'))
  const badges = words('sharing:pdf.badges', { count: 1 })
  const files = words('sharing:pdf.files', { count: BADGES.length })
  await expect(page.getByText(words('sharing:pdf.along', { badges, files }))).toBeVisible()
  await page.screenshot({ path: testInfo.outputPath('share.png'), fullPage: true })
  expect(watch.requests).toEqual([])

  const lines = run('pdftotext', path, '-').split('\n').filter(Boolean)
  const places = [JOB, DID, `Badge: ${PLACEMENT}`].map((text) =>
    lines.findIndex((line) => line.startsWith(text)),
  )
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places.toSorted((a, b) => a - b)).toEqual(places)
  expect(run('pdfinfo', '-struct-text', path)).toMatch(/H1[\s\S]*Anna de Wit[\s\S]*H2[\s\S]*H3/)
  expect(codeOn(path, Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', path))?.[1]))).toMatch(/\/view$/)

  const inside = filesIn(path, testInfo.outputPath('inside'))
  expect(Object.keys(inside).sort()).toEqual(
    [PDF_PACKAGE, ...BADGES.map(({ name }) => name)].sort(),
  )
  for (const { name, bytes } of BADGES) expect(inside[name]?.equals(bytes), name).toBe(true)

  await page.goto('/view')
  await handOver(page, { name: 'anna.pdf', bytes: readFileSync(path) })
  await expect(page.getByRole('heading', { level: 1, name: 'Anna de Wit' })).toBeVisible()
  const line = page.locator('.cv-block', { hasText: JOB })
  await expect(line).toContainText(DID)
  await expect(line.locator('.beside')).toContainText(PLACEMENT)
  await expect(line.locator('.beside')).toContainText(words('verification:verdict.issuerUnproven'))
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(BADGES.length + 1)
  await page.screenshot({ path: testInfo.outputPath('reader.png'), fullPage: true })
})

test('its badges come into another backpack with the files they were issued in', async ({
  page,
  person,
  words,
  browser,
}, testInfo) => {
  await writesCv(page, person, words)
  const path = await savesPdf(page, words, testInfo.outputPath('anna.pdf'))
  const other = await browser.newContext({ ignoreHTTPSErrors: true })
  const theirs = await other.newPage()
  await theirs.goto(new URL('/add', page.url()).href)
  await handOver(theirs, { name: 'anna.pdf', bytes: readFileSync(path) })
  await expect(theirs.getByText(PLACEMENT).first()).toBeVisible()
  await expect.poll(async () => (await rowsOf(theirs, 'badges')).length).toBe(BADGES.length)
  const issued = BADGES.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  expect(await digests(theirs)).toEqual(issued.sort())
  await other.close()
})

test('a changed line changes nothing that is proved, and the reader says whose words it is', async ({
  page,
  person,
  words,
}, testInfo) => {
  await writesCv(page, person, words)
  const path = await savesPdf(page, words, testInfo.outputPath('anna.pdf'))
  const inside = filesIn(path, testInfo.outputPath('inside'))
  const text = String(inside[PDF_PACKAGE])
  expect(text).toContain(DID)
  const forged = { ...inside, [PDF_PACKAGE]: text.replace(DID, 'Ik leidde het huis.') }
  await page.goto('/view')
  await handOver(page, { name: 'anna.pdf', bytes: Buffer.from(aPdf({ files: forged })) })
  const line = page.locator('.cv-block', { hasText: JOB })
  await expect(line.locator('.cv-words')).toContainText('Ik leidde het huis.')
  await expect(line.locator('.cv-words')).toContainText(words('page:own', { name: 'Anna de Wit' }))
  await expect(line.locator('.cv-words .mark')).toHaveCount(0)
  await expect(line.locator('.beside .mark')).toHaveText(
    words('verification:verdict.issuerUnproven'),
  )
})

test('words in letters that the font lacks are on paper all the same, and named before it is saved', async ({
  page,
  person,
  words,
}, testInfo) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await writesCv(page, person, words)
  await page.getByRole('link', { name: words('portfolio:publish.back') }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Nour مريم 小明')
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  await opensWay(page, words, 'paper')
  const path = await savesPdf(page, words, testInfo.outputPath('nour.pdf'))
  await expect(page.getByText('مريم 小明').first()).toBeVisible()
  await page.screenshot({ path: testInfo.outputPath('phone.png'), fullPage: true })
  run('pdftoppm', '-r', '80', '-png', path, testInfo.outputPath('nour'))
  expect(run('pdftotext', path, '-')).toContain('Nour')
})

test('one badge leaves as a PDF too, under its title and nobody’s name', async ({
  page,
  person,
  words,
}, testInfo) => {
  await person.has(BADGES)
  await person.opensBadge(PLACEMENT)
  await page.getByRole('link', { name: words('badge:share') }).click()
  await opensWay(page, words, 'paper')
  await page.screenshot({ path: testInfo.outputPath('badge.png') })
  const one = await savesPdf(page, words, testInfo.outputPath('one.pdf'))
  expect(run('pdfdetach', '-list', one)).toContain('2 embedded files')
  await page.goto('/view')
  await handOver(page, { name: 'one.pdf', bytes: readFileSync(one) })
  await expect(page.getByRole('heading', { level: 1, name: PLACEMENT })).toBeVisible()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2)
  await expect(page.getByText(words('page:ownPage', { name: words('page:owner') }))).toBeVisible()
})
