/** Somebody reads the badges of many candidates: one table per person, nothing sent, nothing kept. */
import { expect } from '@playwright/test'
import { rowsKept } from '../fixtures/database.ts'
import { fileOf } from '../fixtures/person.ts'
import { counted, handOver, packageOf, signedBadge } from '../fixtures/reading.ts'
import { test } from '../fixtures/test.ts'

const PEOPLE = ['anna', 'bob', 'cem', 'dirk', 'eva', 'fatima', 'gijs'].map(
  (name) => `${name}@voorbeeld.example`,
)

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

test('fifty files become a table per person, a CSV and a report, in this browser only', async ({
  page,
  words,
  watch,
}) => {
  const files = await pile()
  expect(files).toHaveLength(50)
  await page.goto('/hr')
  await handOver(page, ...files)
  await expect(page.getByText(counted(words, 'issuerUnproven', 48))).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByText(words('reader:hr.people', { count: 9 }))).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(8)
  for (const person of [...PEOPLE, 'Hanna Jansen']) {
    await expect(page.getByRole('table', { name: person })).toBeVisible()
  }
  await expect(page.getByRole('row', { name: /Vak 9 met lof/ })).toContainText(
    words('verification:verdict.invalid'),
  )
  await expect(page.getByText('strand.jpg')).toBeVisible()

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

  const anna = page.getByRole('region', { name: 'anna@voorbeeld.example' })
  await anna.getByText(words('reader:hers.open')).click()
  await anna.getByRole('textbox').fill('ANNA@voorbeeld.example')
  await anna.getByRole('button', { name: words('reader:hers.button'), exact: true }).click()
  await expect(anna.getByText(words('reader:hers.all', { count: 7 }))).toBeVisible()

  expect(watch.requests, 'nothing was sent').toEqual([])
  expect(await rowsKept(page), 'nothing was kept').toEqual({})
  await page.getByRole('button', { name: words('reader:hr.clear') }).click()
  await expect(page.getByRole('table')).toHaveCount(0)
})
