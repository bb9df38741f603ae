/** CVs in and out: what somebody says stays their word, and what is proved goes along as itself. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { readPortfolio } from '../../src/core/portfolio/document.ts'
import { LINKEDIN } from '../../src/core/testing/linkedin.ts'
import { digests, rowsOf } from '../fixtures/database.ts'
import { type DroppedFile, fileOf, type Person } from '../fixtures/person.ts'
import { opensWay } from '../fixtures/publishing.ts'
import { signedBadge } from '../fixtures/reading.ts'
import { OWN_BROWSER, test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

test.use(OWN_BROWSER)

const BADGE = 'Stage wijkzorg'
const TEXT = await signedBadge(BADGE, { address: 'anna@voorbeeld.example' })

const JSON_RESUME = {
  $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
  basics: {
    name: 'Anna de Wit',
    summary: 'Ik werk graag met mensen.',
    email: 'anna@voorbeeld.example',
  },
  work: [
    {
      name: 'Huis aan de Mark',
      position: 'Verzorgende',
      startDate: '2024-02',
      summary: 'Wijkzorg',
    },
  ],
  education: [{ institution: 'ROC Tilburg', area: 'Zorg', startDate: '2020', endDate: '2023' }],
  languages: [{ language: 'Nederlands', fluency: 'moedertaal' }],
  certificates: [{ name: 'BHV', issuer: 'Rode Kruis', date: '2022-11' }],
  interests: [{ name: 'Zwemmen' }],
}

/** The table of an archive as LinkedIn hands it out, with what is in it besides. */
function linkedInZip(): Buffer {
  const tables = Object.entries(LINKEDIN).map(([name, text]) => [name, Buffer.from(text)] as const)
  const other = Buffer.from('First Name,Last Name,Email Address,Company\r\nPiet,Smit,,ACME\r\n')
  return Buffer.from(zipSync(Object.fromEntries([...tables, ['Connections.csv', other]])))
}

/** Says yes to the CV that was found, and opens what was made of it. */
async function takesOver(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words('importing:cv.take') }).click()
  await page.getByRole('link', { name: words('importing:cv.open') }).click()
  await expect(page.getByLabel(words('portfolio:editor.name'))).toBeVisible()
}

/** Saves one form of the portfolio that is open, and answers its bytes. */
async function saves(page: Page, words: Words, form: 'json' | 'ler' | 'csv' | 'list') {
  const download = page.waitForEvent('download')
  const name = `${words('portfolio:target.save')} ${words(`portfolio:target.${form}`)}`
  await page.getByRole('button', { name }).click()
  return readFileSync(await (await download).path())
}

async function opensFiles(page: Page, words: Words): Promise<void> {
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  await opensWay(page, words, 'file')
}

/** What the lines of a CV say in the only portfolio that is kept. */
async function rolesOf(page: Page): Promise<readonly unknown[]> {
  const [row] = await rowsOf(page, 'pages')
  const content = readPortfolio(row?.content)
  const blocks = content.ok ? content.value.blocks : []
  return blocks.flatMap((block) => (block.kind === 'cv' ? [block.role] : []))
}

/** Chooses files on the screen of adding. */
const chooses = (page: Page, { name, bytes: buffer }: DroppedFile) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

async function startsWith(person: Person, ...files: readonly DroppedFile[]) {
  await person.comes()
  await person.drops(...files)
}

test('JSON Resume becomes a portfolio in own words after one yes, and goes out as it came @both', async ({
  page,
  person,
  words,
  watch,
}, testInfo) => {
  await startsWith(person, fileOf('anna.json', JSON.stringify(JSON_RESUME)))
  await expect(
    page.getByRole('heading', { name: words('importing:cv.title.jsonResume') }),
  ).toBeVisible()
  await expect(page.getByText(words('importing:cv.own'))).toBeVisible()
  await expect(page.getByText(words('importing:cv.passed', { names: 'interests' }))).toBeVisible()
  expect(await rowsOf(page, 'pages')).toEqual([])
  await page.screenshot({ path: testInfo.outputPath('offer.png'), fullPage: true })
  await takesOver(page, words)
  expect(await rolesOf(page)).toEqual(['Verzorgende', 'Zorg'])
  await opensFiles(page, words)
  const saved: unknown = JSON.parse(String(await saves(page, words, 'json')))
  const { certificates: _, interests: __, ...stated } = JSON_RESUME
  expect(saved).toEqual(stated)
  expect(await rowsOf(page, 'badges')).toEqual([])
  expect(watch.requests).toEqual([])
})

test('the archive of LinkedIn becomes lines and a list of what is still to be collected @both', async ({
  page,
  words,
  watch,
}, testInfo) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/add')
  await chooses(page, { name: 'Basic_LinkedInDataExport.zip', bytes: linkedInZip() })
  const title = words('importing:cv.title.linkedin')
  await expect(page.getByRole('heading', { name: title })).toHaveCount(1)
  await page.screenshot({ path: testInfo.outputPath('linkedin.png'), fullPage: true })
  await page.getByRole('button', { name: words('importing:cv.take') }).click()
  const list = page.getByRole('region', { name: words('importing:collect.title') })
  await expect(list.getByRole('heading', { level: 3 })).toHaveText(['Tilprotocol', 'BHV'])
  await expect(
    list.getByText(words('importing:collect.how.site', { site: 'Credly' })),
  ).toBeVisible()
  await expect(
    list.getByText(words('importing:collect.how.ask', { authority: 'Rode Kruis' })),
  ).toBeVisible()
  await expect(list.getByText('Zorgacademie · 2024-05')).toBeVisible()
  await page.screenshot({ path: testInfo.outputPath('list.png'), fullPage: true })
  await list
    .getByRole('button', { name: `${words('importing:collect.strike')} Tilprotocol` })
    .click()
  await expect(list.getByRole('heading', { level: 3 })).toHaveText(['BHV'])
  await page.getByRole('button', { name: words('common:undo') }).click()
  await expect(list.getByRole('heading', { level: 3 })).toHaveText(['BHV', 'Tilprotocol'])
  await page.reload()
  await expect(list.getByRole('heading', { level: 3 })).toHaveText(['BHV', 'Tilprotocol'])
  expect(watch.requests).toEqual([])
})

test('LER-RS carries the badge itself, and comes into another backpack as badge and words', async ({
  page,
  person,
  words,
  browser,
}, testInfo) => {
  await person.has([fileOf('stage.json', TEXT)], { at: '/add' })
  await person.drops(fileOf('anna.json', JSON.stringify(JSON_RESUME)))
  await takesOver(page, words)
  const line = page.getByRole('group', { name: words('portfolio:block.cv'), exact: true }).first()
  await line.getByRole('textbox').first().click()
  await line.locator('summary', { hasText: words('portfolio:field.badgeIds') }).click()
  await line.getByRole('checkbox', { name: BADGE }).check()
  await opensFiles(page, words)
  await page.screenshot({ path: testInfo.outputPath('save.png'), fullPage: true })
  const ler = await saves(page, words, 'ler')
  expect(String(ler)).toContain(TEXT)
  const list = String(await saves(page, words, 'list'))
  expect(list).toContain(words('verification:verdict.issuerUnproven'))
  expect(list).not.toContain(`"${words('verification:verdict.valid')}`)

  const other = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'nl-NL' })
  const theirs = await other.newPage()
  await theirs.goto(new URL('/add', page.url()).href)
  await chooses(theirs, { name: 'anna.ler.json', bytes: ler })
  await expect(
    theirs.getByRole('heading', { name: words('importing:cv.title.lerRs') }),
  ).toBeVisible()
  await expect.poll(async () => (await rowsOf(theirs, 'badges')).length).toBe(1)
  await takesOver(theirs, words)
  expect(await rolesOf(theirs)).toEqual(['Verzorgende', 'Zorg'])
  expect(await digests(theirs)).toHaveLength(1)
  await other.close()
})

test('a CV that cannot be taken over says why, and keeps nothing', async ({
  page,
  person,
  words,
}) => {
  const deep = `{"basics":{},"work":${'['.repeat(5_000)}${']'.repeat(5_000)}}`
  const long = { basics: {}, work: Array.from({ length: 501 }, () => ({ name: '<b>x</b>' })) }
  await startsWith(
    person,
    fileOf('europass.xml', '<Candidate xmlns="http://www.europass.eu/1.0"></Candidate>'),
    fileOf('lang.json', JSON.stringify(long)),
    fileOf('leeg.json', JSON.stringify({ basics: {}, work: [{}] })),
    fileOf('diep.json', deep),
  )
  for (const kind of ['cvUnpublished', 'cvTooLong', 'cvEmpty'] as const)
    await expect(page.getByText(words(`importing:failure.${kind}`))).toBeVisible()
  await expect(page.getByRole('button', { name: words('importing:cv.take') })).toHaveCount(0)
  expect(await rowsOf(page, 'pages')).toEqual([])
  expect(await rowsOf(page, 'settings')).not.toContainEqual(
    expect.objectContaining({ key: 'toCollect' }),
  )
})
