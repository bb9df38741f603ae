/** Names of any length and script, on the narrowest screen: nothing slides sideways, and no letter is lost. */
import { expect, type Page } from '@playwright/test'
import { linkFragment } from '../../src/core/sharing/page-link.ts'
import { aSigner } from '../../src/core/testing/signed-badges.ts'
import { keepCollection } from '../fixtures/collection.ts'
import { rowsOf } from '../fixtures/database.ts'
import { fileOf } from '../fixtures/person.ts'
import { handOver, packageOf } from '../fixtures/reading.ts'
import { signed, subjectWith } from '../fixtures/signed-badge.ts'
import { test } from '../fixtures/test.ts'
import { namesNotWhole } from '../fixtures/whole-names.ts'

test.use({ viewport: { width: 320, height: 700 } })

const UNBROKEN = 'Vaardigheidsbewijs'.repeat(12).slice(0, 200)
const NAMES = [
  UNBROKEN,
  'شهادة في التمريض والرعاية المنزلية للمسنين',
  'ประกาศนียบัตรผู้ช่วยพยาบาลและการดูแลผู้สูงอายุที่บ้าน'.repeat(3),
  '🏳️‍🌈👩🏽‍⚕️🚀'.repeat(12),
]

/** Everything that others may call something by, called this. */
async function badgeCalled(name: string, at: number): Promise<string> {
  const signer = await aSigner('EdDSA')
  return signed(signer, {
    ...{ id: `urn:uuid:1d8ee8a2-3c5c-4d3e-9a34-4b1b6d1f0b0${at}`, name },
    issuer: { id: signer.did, type: ['Profile'], name, description: name },
    credentialSubject: subjectWith({ name, description: name, criteria: { narrative: name } }),
  })
}

const badges = () => Promise.all(NAMES.map(badgeCalled))

/** On this screen each name stands whole, turned its own way, within the width. */
async function holds(page: Page, names: readonly string[], where: string): Promise<void> {
  const main = page.getByRole('main')
  for (const name of names) await expect(main.getByText(name).first(), where).toBeAttached()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(width, `${where} does not slide sideways`).toBeLessThanOrEqual(320)
  expect.soft(await namesNotWhole(page, names), where).toEqual([])
}

test('in the backpack names stand whole on the wall, on their page, in a collection and on a portfolio', async ({
  page,
  person,
  words,
}) => {
  const files = (await badges()).map((text, at) => fileOf(`${at}.jwt`, text))
  await person.has(files)
  for (const view of ['grid', 'list', 'timeline']) {
    await page.goto(`/?view=${view}`)
    await holds(page, NAMES, `the wall as ${view}`)
  }
  const rows = await rowsOf(page, 'badges')
  const ids = rows.map(({ id }) => String(id))
  for (const [at, id] of ids.entries()) {
    const { name } = Object(rows[at]?.badge) as { name: string } // kept by the app
    await page.goto(`/badges/${id}`)
    await holds(page, [name], `the page of ${name.slice(0, 12)}`)
    await page.goto(`/share/${id}`)
    await holds(page, [name], `the sheet of ${name.slice(0, 12)}`)
  }
  await keepCollection(page, { title: UNBROKEN, badgeIds: ids })
  await page.goto('/collections')
  await holds(page, [UNBROKEN], 'the collections')
  await page.goto('/collections/zorg')
  await holds(page, NAMES, 'the collection')
  await page.goto('/timeline')
  await holds(page, NAMES, 'the timeline')
  await page.goto('/portfolios')
  await page.getByRole('button', { name: words('portfolio:start.cv'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill(UNBROKEN)
  await expect(page.getByText(words('portfolio:editor.saved'))).toBeVisible()
  await holds(page, NAMES, 'the portfolio')
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  await expect(page.getByRole('tab').first()).toBeVisible()
  await holds(page, NAMES, 'the sheet of the portfolio')
  await page.goto('/portfolios')
  await holds(page, [UNBROKEN], 'the portfolios')
})

test('to a reader and at the desk names stand whole, and no verdict may be translated', async ({
  page,
  words,
}) => {
  const texts = await badges()
  const link = { title: UNBROKEN, owner: UNBROKEN, language: 'nl' as const }
  const payloads = texts.map((text) => ({ form: 'jws' as const, text }))
  await page.goto(`/view#${await linkFragment({ ...link, badges: payloads })}`)
  await holds(page, NAMES, 'a link')
  const verdict = page.getByText(words('verification:verdict.issuerUnproven'))
  const open = await verdict.evaluateAll((all) =>
    all.filter((one) => !one.closest('[translate="no"]')).map((one) => one.outerHTML),
  )
  expect(await verdict.count()).toBeGreaterThan(NAMES.length)
  expect(open, 'verdicts that a translator may change').toEqual([])
  const pages = NAMES.map((name, at) =>
    fileOf(`${at}.json`, packageOf(name, [JSON.stringify({ name: texts[at] })])),
  )
  await page.goto('/hr')
  await handOver(page, ...pages, ...texts.map((text, at) => fileOf(`los-${at}.jwt`, text)))
  await holds(page, NAMES, 'the desk')
})
