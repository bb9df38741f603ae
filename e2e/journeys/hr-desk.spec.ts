/** Somebody reads the badges of many candidates: one row per person, nothing sent, nothing kept. */
import { expect, type Page } from '@playwright/test'
import { rowsKept } from '../fixtures/database.ts'
import { HOSTED, hostedFile, hostedPages } from '../fixtures/hosted-badge.ts'
import { fileOf } from '../fixtures/person.ts'
import { handOver, packageOf, signedBadge } from '../fixtures/reading.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

const PEOPLE = ['anna', 'bob', 'cem', 'dirk', 'eva', 'fatima', 'gijs'].map(
  (name) => `${name}@voorbeeld.example`,
)

const ANNA = 'anna@voorbeeld.example'
const MARGINS = { top: '16mm', right: '16mm', bottom: '16mm', left: '16mm' }

/** 48 loose files of seven people, one of them changed after signing, a portfolio and a holiday photo. */
async function pile() {
  const badges = await Promise.all(
    Array.from({ length: 48 }, async (_, at) => {
      const address = PEOPLE[at % PEOPLE.length] ?? ''
      const text = await signedBadge(`Vak ${at + 1}`, { address, isReadable: true })
      const shown = at === 8 ? text.replaceAll('Vak 9"', 'Vak 9 met lof"') : text
      return fileOf(`badge-${at + 1}.json`, shown)
    }),
  )
  const portfolio = packageOf('Hanna Jansen', [
    await signedBadge('Portfoliovak', { address: 'hanna@voorbeeld.example' }),
  ])
  return [...badges, fileOf('hanna.json', portfolio), fileOf('strand.jpg', '\xff\xd8\xff\xe0 foto')]
}

const rowOf = (page: Page, person: string) =>
  page.getByRole('row', { name: new RegExp(`^${person}`) }).first()

test('fifty files become a row per person, a CSV, a report and a page each on paper, in this browser only', async ({
  page,
  words,
  watch,
}) => {
  const files = await pile()
  expect(files).toHaveLength(50)
  await page.goto('/hr')
  await handOver(page, ...files)
  const title = `${words('reader:hr.people', { count: 8 })}, ${words('reader:found.badges', { count: 49 })}`
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({
    timeout: 30_000,
  })
  for (const person of [...PEOPLE, 'Hanna Jansen']) await expect(rowOf(page, person)).toBeVisible()
  await expect(page.getByText('strand.jpg')).toBeVisible()

  const first = page.getByRole('table').getByRole('row').nth(1)
  await expect(first).toContainText('Hanna Jansen')
  const column = words('reader:hr.column.invalid')
  await page.getByRole('button', { name: column }).click()
  await expect(first, 'Vak 9 was changed after signing').toContainText('bob@voorbeeld.example')
  await expect(page.getByRole('columnheader', { name: column })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await first.getByRole('button').click()
  const inside = page.getByRole('table', { name: 'bob@voorbeeld.example' })
  await expect(inside.getByRole('row').nth(1), 'what needs explaining first').toContainText(
    'Vak 9 met lof',
  )
  await expect(inside.getByRole('row').nth(1)).toContainText(words('verification:verdict.invalid'))
  await first.getByRole('button').click()
  await isOnPaper(page, words)

  const saved = async (button: string) => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: words(button), exact: true }).click()
    const stream = await (await download).createReadStream()
    return Buffer.concat(await stream.toArray()).toString()
  }
  const lines = (await saved('reader:report.csv')).trim().split('\r\n')
  expect(lines).toHaveLength(50)
  expect(lines.filter((line) => line.includes(words('verification:verdict.invalid')))).toHaveLength(
    1,
  )
  const report = JSON.parse(await saved('reader:report.json')) as {
    readonly people: readonly { readonly badges: readonly unknown[] }[]
  }
  expect(report.people.flatMap(({ badges }) => badges)).toHaveLength(49)

  await page.getByRole('button', { name: words('reader:hr.unfold', { person: ANNA }) }).click()
  await page.getByRole('textbox').fill('ANNA@voorbeeld.example')
  await page.getByRole('button', { name: words('reader:hers.button'), exact: true }).click()
  await expect(page.getByText(words('reader:hers.all', { count: 7 }))).toBeVisible()
  await expect(rowOf(page, ANNA)).toContainText(words('reader:hr.onAddress', { yes: 7, total: 7 }))

  expect(watch.requests, 'nothing was sent').toEqual([])
  expect(await rowsKept(page), 'nothing was kept').toEqual({})
  await page.getByRole('button', { name: words('reader:hr.clear') }).click()
  await expect(page.getByRole('table')).toHaveCount(0)
})

/** Everybody has a dated page of their own on paper, and nothing of the screen comes along. */
async function isOnPaper(page: Page, words: Words): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('article')).toHaveCount(8)
  const anna = page.getByRole('article').filter({
    has: page.getByRole('heading', { name: ANNA }),
  })
  await expect(anna).toContainText(words('reader:paper.noAddress'))
  await expect(anna).toContainText(words('reader:paper.nobodyAsked'))
  await expect(anna.getByRole('row')).toHaveCount(8)
  await expect(page.getByRole('button').first()).toBeHidden()
  const paper = await page.pdf({ format: 'A4', margin: MARGINS })
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g), 'a page each').toHaveLength(8)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
}

test('the issuers of everybody are asked at once, after it was said who will see that', async ({
  page,
  words,
  issuer,
}) => {
  for (const [url, answer] of Object.entries(hostedPages())) issuer.publish(url, answer)
  await page.goto('/hr')
  await handOver(page, hostedFile(), ...(await pile()).slice(0, 3))
  const { host } = new URL(HOSTED.assertion)
  await expect(page.getByText(words('reader:ask.hosts', { count: 1, hosts: host }))).toBeVisible()
  expect(issuer.visits).toEqual([])
  await page.getByRole('button', { name: words('reader:ask.button') }).click()
  await expect(page.getByRole('button', { name: words('reader:ask.button') })).toHaveCount(0)
  const asked = () => [...new Set(issuer.visits.map(({ url }) => new URL(url).host))]
  await expect.poll(asked).toEqual([host])
})

test('a teacher sees per badge who has it and of whom there is no file, and nothing is kept', {
  tag: '@axe',
}, async ({ page, words }) => {
  const given = [
    ['Lassen', 'anna'],
    ['Lassen', 'bob'],
    ['Zagen', 'bob'],
  ] as const
  const files = given.map(async ([name, who], at) => {
    const address = `${who}@voorbeeld.example`
    return fileOf(`${at}.json`, await signedBadge(name, { address, isReadable: true }))
  })
  await page.goto('/hr')
  await handOver(page, ...(await Promise.all(files)))
  await page.getByText(words('reader:class.badges'), { exact: true }).click()
  const lassen = page.getByRole('listitem').filter({ hasText: 'Lassen' })
  await expect(lassen).toContainText(words('reader:class.with', { count: 2 }))
  await expect(lassen).toContainText(words('verification:verdict.issuerUnproven'))
  const zagen = page.getByRole('listitem').filter({ hasText: 'Zagen' })
  await expect(zagen).toContainText(`${words('reader:class.without', { count: 1 })} ${ANNA}`)
  expect(await rowsKept(page)).toEqual({})
})

test('five hundred files are read', async ({ page, words }) => {
  test.setTimeout(180_000)
  const some = await pile()
  const files = Array.from({ length: 500 }, (_, at) => {
    const { bytes } = some[at % 48] ?? fileOf('', '')
    // other bytes of the same badge: white space proves and changes nothing
    return fileOf(`badge-${at + 1}.json`, bytes.toString() + ' '.repeat(Math.floor(at / 48)))
  })
  await page.goto('/hr')
  await handOver(page, ...files)
  await expect(
    page.getByRole('heading', {
      level: 1,
      name: new RegExp(words('reader:found.badges', { count: 500 })),
    }),
  ).toBeVisible({ timeout: 150_000 })
  await expect(rowOf(page, ANNA)).toBeVisible()
})
