/** A whole collection comes in by its public link: listed after one click, and of it only what was chosen. */
import { expect, type Page } from '@playwright/test'
import {
  EDUBADGES,
  EDUBADGES_PAGE,
  edubadges,
  OEB,
  OEB_PAGE,
  oeb,
} from '../fixtures/collection-sites.ts'
import { RELAY_TEMPLATE } from '../fixtures/relay.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

const BADGES = ['Inleiding statistiek', 'Academisch schrijven', 'Samenwerken in projecten'] as const

async function pastes(page: Page, words: Words, text: string): Promise<void> {
  await page.getByLabel(words('importing:paste.label')).fill(text)
  await page.getByRole('button', { name: words('importing:paste.add'), exact: true }).click()
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const SITES = [
  { site: 'edubadges', host: EDUBADGES, link: EDUBADGES_PAGE, serve: edubadges },
  { site: 'Open Educational Badges', host: OEB, link: OEB_PAGE, serve: oeb },
] as const

for (const { site, host, link, serve } of SITES) {
  test(`a collection of ${site} is listed after a click, gives what was chosen, and is told to be private again`, {
    tag: '@axe',
  }, async ({ page, person, words, issuer }) => {
    issuer.delegate(host, serve({ badges: BADGES }))
    await page.goto('/add')
    await pastes(page, words, link)
    await expect(page.getByText(words('importing:request.ask', { host }))).toBeVisible()
    expect(issuer.visits, 'nothing before the click').toEqual([])
    await button(page, words('importing:request.look')).click()
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(BADGES.length)
    expect(issuer.visits, 'the list and no badge').toHaveLength(1)
    await page.getByLabel(BADGES[1]).uncheck()
    await button(page, words('importing:shared.keep', { count: 2 })).click()
    await expect(page.getByText(words('importing:tally.kept', { count: 2 }))).toBeVisible()
    await expect(person.line('Inleiding statistiek')).toBeVisible()
    await expect(person.line('Samenwerken in projecten')).toBeVisible()
    await expect(page.getByText('Academisch schrijven')).toHaveCount(0)
    expect(issuer.visits, 'the list and the two that were chosen').toHaveLength(3)
    expect(new Set(issuer.visits.map(({ method }) => method))).toEqual(new Set(['GET']))

    issuer.delegate(host, serve({ badges: BADGES, hidden: true }))
    await page.goto('/add')
    await pastes(page, words, link)
    await button(page, words('importing:request.look')).click()
    await expect(page.getByText(words('importing:request.failure.hidden', { site }))).toBeVisible()
  })

  test(`a collection of ${site} that browsers may not read comes in by a relay`, async ({
    page,
    person,
    words,
    issuer,
    watch,
    startRelay,
  }) => {
    watch.expect(/CORS policy|net::ERR_FAILED/)
    issuer.delegate(host, serve({ badges: BADGES, cors: false }))
    await page.goto('/add')
    await pastes(page, words, link)
    await button(page, words('importing:request.look')).click()
    await expect(page.getByText(words('importing:request.failure.blocked'))).toBeVisible()
    await expect(page.getByText(words('importing:request.insteadOfList'))).toBeVisible()
    await expect(page.getByText(words('importing:request.relay'))).toBeVisible()
    startRelay()
    await person.setsRelay(RELAY_TEMPLATE)
    await page.goto('/add')
    await pastes(page, words, link)
    await button(page, words('importing:request.look')).click()
    await button(page, words('importing:shared.keep', { count: BADGES.length })).click()
    await expect(page.getByText(words('importing:tally.kept', { count: 3 }))).toBeVisible()
  })
}

test('an edubadge kept by its public link is whole at once, and valid once its website may be asked', async ({
  page,
  person,
  words,
  issuer,
}) => {
  issuer.delegate(EDUBADGES, edubadges({ badges: BADGES.slice(0, 1) }))
  await page.goto('/add')
  await pastes(page, words, EDUBADGES_PAGE)
  await button(page, words('importing:request.look')).click()
  await button(page, words('importing:shared.keep', { count: 1 })).click()
  await expect(person.line(BADGES[0])).toContainText(words('verification:verdict.unverified'))
  await button(page, words('consent:allow')).click()
  await person.goesToBadges()
  await expect(person.card(BADGES[0])).toContainText(words('verification:verdict.valid'))
  await person.card(BADGES[0]).getByRole('link').click()
  await expect(page.getByRole('main')).toContainText(words('verification:check.hosting.same'))
})

test('a badge of a collection that does not come is named with the reason, and is still offered', {
  tag: '@axe',
}, async ({ page, words, issuer, watch }) => {
  watch.expect(/status of 404/)
  issuer.delegate(EDUBADGES, edubadges({ badges: BADGES, refused: BADGES.slice(2) }))
  await page.goto('/add')
  await pastes(page, words, EDUBADGES_PAGE)
  await button(page, words('importing:request.look')).click()
  await button(page, words('importing:shared.keep', { count: 3 })).click()
  await expect(page.getByText(words('importing:tally.kept', { count: 2 }))).toBeVisible()
  await expect(page.getByText(words('importing:shared.failed', { count: 1 }))).toBeVisible()
  const reason = words('importing:request.failure.goneAtSite', { site: 'edubadges' })
  await expect(page.getByRole('listitem').filter({ hasText: BADGES[2] })).toContainText(reason)
  issuer.delegate(EDUBADGES, edubadges({ badges: BADGES }))
  await button(page, words('importing:shared.keep', { count: 1 })).click()
  await expect(page.getByText(words('importing:shared.failed', { count: 1 }))).toHaveCount(0)
  await expect(page.getByRole('listitem').filter({ hasText: BADGES[2] })).toBeVisible()
})

test('a page of which no address is known, and an offer for a wallet, are handed on by a link', {
  tag: '@axe',
}, async ({ page, words, issuer }) => {
  const certificate = 'https://credsverse.com/credentials/8ad6c2c7-d9c7-4d88-bfb8-32582a3f3a22'
  const offer = 'openid-credential-offer://?credential_offer=%7B%7D'
  await page.goto('/add')
  await pastes(page, words, certificate)
  await expect(
    page.getByText(words('importing:request.known', { site: 'Certifier' })),
  ).toBeVisible()
  const open = page.getByRole('link', { name: words('importing:request.open') })
  await expect(open).toHaveAttribute('href', certificate)
  await expect(button(page, words('importing:request.fetch'))).toHaveCount(0)
  await pastes(page, words, offer)
  const wallet = page.getByRole('link', { name: words('importing:note.openWallet') })
  await expect(wallet).toHaveAttribute('href', offer)
  expect(issuer.visits).toEqual([])
})
