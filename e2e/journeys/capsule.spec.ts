/** What an issuer shows is kept while it is there, and is never more than a copy once the issuer is gone. */
import { expect, type Page } from '@playwright/test'
import {
  removesEverything,
  restores,
  saved as savedBackup,
  withoutPicker,
} from '../fixtures/backups.ts'
import { rowsOf } from '../fixtures/database.ts'
import { HOSTED, hostedFile, hostedPages } from '../fixtures/hosted-badge.ts'
import type { Issuer, Published } from '../fixtures/issuer.ts'
import type { Person } from '../fixtures/person.ts'
import { saved } from '../fixtures/publishing.ts'
import { handOver } from '../fixtures/reading.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

const ORIGIN = new URL(HOSTED.assertion).origin
const CRITERIA = `${ORIGIN}/criteria`
const PICTURE = `${ORIGIN}/fietsen.png`
const NOISE = /CORS policy|net::ERR_|status of 404/

const badgeClass = hostedPages()[HOSTED.badge]?.body as object // as the fixture makes it

const PAGES: Readonly<Record<string, Published>> = {
  ...hostedPages(),
  [HOSTED.badge]: { body: { ...badgeClass, criteria: { id: CRITERIA }, image: PICTURE } },
  [CRITERIA]: { body: '<h1>Vijf fietsen</h1>', type: 'text/html' },
  [PICTURE]: { body: 'png', type: 'image/png', cors: false },
}

function goesAway(issuer: Issuer): void {
  for (const url of Object.keys(PAGES)) issuer.publish(url, { status: 404, body: 'Not found' })
}

const part = (page: Page, words: Words) =>
  page
    .locator('details')
    .filter({ hasText: words('badge:section.capsule') })
    .first()

/** On the page of the badge: opens the part and has it kept. */
async function keeps(page: Page, words: Words): Promise<void> {
  const details = part(page, words)
  if (!(await details.evaluate((it: HTMLDetailsElement) => it.open)))
    await details.locator('summary').first().click()
  await details.getByRole('button', { name: words('badge:capsule.keep') }).click()
  await expect(details.getByText(words('badge:capsule.done'), { exact: true })).toBeVisible()
}

/** Comes with the badge, has what its issuer shows kept, and the issuer goes. */
async function keptAndGone(page: Page, person: Person, words: Words, issuer: Issuer) {
  issuer.publishAll(PAGES)
  await person.comes()
  await person.drops(hostedFile())
  await person.opensBadge(HOSTED.name)
  expect(issuer.visits, 'nothing is asked before the click').toEqual([])
  await keeps(page, words)
  goesAway(issuer)
}

const today = (language: string) =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date())

const isGrey = (page: Page, words: Words) =>
  expect(page.getByRole('heading', { level: 2 }).first()).toContainText(
    words('verification:verdict.unverified'),
  )

test('what an issuer showed is kept byte for byte, and when it is gone the badge is grey and says on which day it was seen', {
  tag: '@axe',
}, async ({ page, person, words, issuer, watch, language }) => {
  watch.expect(NOISE)
  await keptAndGone(page, person, words, issuer)
  const details = part(page, words)
  await expect(details).toContainText(words('badge:capsule.seen'))
  for (const url of [HOSTED.assertion, HOSTED.badge, HOSTED.issuer, CRITERIA])
    await expect(details.locator('li', { hasText: url }).getByRole('button')).toBeVisible()
  const missing = details.locator('li', { hasText: PICTURE })
  await expect(missing).toContainText(words('verification:outcome.blocked'))
  await expect(missing.getByRole('button')).toHaveCount(0)
  const files = (await rowsOf(page, 'files')).filter(({ role }) => role === 'capsule')
  expect(files.map(({ bytes }) => bytes)).toEqual(files.map(({ digest }) => digest))
  expect(files).toHaveLength(4)

  await person.allowsAsking()
  await person.opensBadge(HOSTED.name)
  await person.checksAgain()
  await isGrey(page, words)
  await expect(page.getByRole('main')).toContainText(
    words('badge:capsule.last', { when: today(language) }),
  )
  await part(page, words).locator('summary').first().click()
})

test('what the issuer says otherwise since is told, and so is another page of criteria', async ({
  page,
  person,
  words,
  issuer,
  watch,
}) => {
  watch.expect(NOISE)
  issuer.publishAll(PAGES)
  await person.comes()
  await person.allowsAsking()
  await person.drops(hostedFile())
  await person.opensBadge(HOSTED.name)
  await keeps(page, words)
  const renamed = { ...badgeClass, criteria: { id: CRITERIA }, description: 'Je plakt een band.' }
  issuer.publish(HOSTED.badge, { body: renamed })
  issuer.publish(CRITERIA, { body: '<h1>Eén band</h1>', type: 'text/html' })
  await person.checksAgain()
  const details = part(page, words)
  await expect(details).toContainText(
    words('badge:capsule.change', {
      field: words('badge:capsule.field.description'),
      before: 'Je maakt een fiets weer rijklaar.',
      after: 'Je plakt een band.',
    }),
  )
  await keeps(page, words)
  const criteria = details.locator('li', { hasText: CRITERIA }).first()
  await expect(criteria).toContainText(words('badge:capsule.changedPage'))
  await expect(details.getByRole('heading', { level: 3 })).toHaveCount(2)
  await expect(details).not.toContainText(words('badge:capsule.changed'))
  await details.getByText(words('badge:capsule.remove'), { exact: true }).first().click()
  await details
    .getByRole('button', { name: words('badge:capsule.removeYes') })
    .first()
    .click()
  await expect(details.getByRole('heading', { level: 3 })).toHaveCount(1)
})

test('a portfolio carries it only when that is ticked, and its reader hears it as the word of its owner', async ({
  page,
  person,
  words,
  issuer,
  watch,
  language,
}) => {
  watch.expect(NOISE)
  await keptAndGone(page, person, words, issuer)
  await page
    .getByRole('link', { name: words('common:nav.portfolios') })
    .first()
    .click()
  await page.getByRole('button', { name: words('portfolio:start.year'), exact: true }).click()
  await page.getByLabel(words('portfolio:editor.name')).fill('Anna de Wit')
  await page.getByRole('link', { name: words('portfolio:editor.publish') }).click()
  const bare = await saved(page, words, 'page')
  expect(bare.toString()).not.toContain(CRITERIA)
  await page.getByLabel(words('portfolio:privacy.items.capsules')).check()
  await expect(page.getByText(words('portfolio:privacy.ownCapsules'))).toBeVisible()
  const full = await saved(page, words, 'page')
  const claim = words('page:seen.valid', { name: 'Anna de Wit', date: today(language) })
  const honest = words('page:seen.honest', { name: 'Anna de Wit' })
  expect(full.toString()).toContain(claim)
  expect(full.toString()).toContain(honest)

  await page.goto('/view')
  await handOver(page, { name: 'anna.html', bytes: full })
  const card = page.locator('.card', { hasText: HOSTED.name })
  await expect(card).toContainText(claim)
  await expect(card).toContainText(honest)
  await expect(card.locator('.mark')).toContainText(words('page:verdict.unverified'))
  await card.getByText(words('page:seen.files')).click()
  const file = card.locator('li', { hasText: CRITERIA }).getByRole('link')
  await expect(file).toHaveAttribute('download', 'criteria.html')
})

test('a backup brings it back as what the backup says', async ({
  page,
  person,
  words,
  issuer,
  watch,
  language,
}) => {
  watch.expect(NOISE)
  await withoutPicker(page)
  await keptAndGone(page, person, words, issuer)
  await page.goto('/backup')
  const bytes = await savedBackup(page, words)
  await removesEverything(page, words)
  await restores(page, words, bytes)
  await page.getByRole('button', { name: words('backup:restore.merge') }).click()
  await expect(page.getByText(words('backup:restore.done', { count: 1 }))).toBeVisible()
  await person.allowsAsking()
  await person.opensBadge(HOSTED.name)
  await person.checksAgain()
  await isGrey(page, words)
  await expect(page.getByRole('main')).toContainText(
    words('badge:capsule.lastInBackup', { when: today(language) }),
  )
  expect(await rowsOf(page, 'files')).toHaveLength(5)
})
