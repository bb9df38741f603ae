/** The same badge checked again: what is asked, what is kept, and what a relay makes of it. */
import { expect, type Page } from '@playwright/test'
import { HOSTED, hostedAt, hostedFile, hostedPages } from '../fixtures/hosted-badge.ts'
import type { Published } from '../fixtures/issuer.ts'
import type { Person } from '../fixtures/person.ts'
import { RELAY_HOST, RELAY_TEMPLATE } from '../fixtures/relay.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

const HOST = new URL(HOSTED.assertion).host
const NOISE = /CORS policy|net::ERR_|status of (404|410|429|502|503)/

/** Comes with the badge, lets the issuer be asked (by way of a relay, when given), and opens its page. */
async function opensChecked(person: Person, relay?: string): Promise<void> {
  await person.comes()
  if (relay) await person.setsRelay(relay)
  await person.allowsAsking()
  await person.drops(hostedFile())
  await person.opensBadge(HOSTED.name)
}

const verdictOf = (page: Page, words: Words) => (verdict: string) =>
  expect(page.getByRole('heading', { level: 2 }).first()).toContainText(
    words(`verification:${verdict.startsWith('says') ? 'also' : 'verdict'}.${verdict}`),
  )

/** What Moodle does: the old address leads to another one, unreadable for pages, where a badge is taken back. */
const MOODLE = {
  [HOSTED.assertion]: { redirectTo: `https://${HOST}/badges/json/assertion.php`, cors: false },
  [`https://${HOST}/badges/json/assertion.php`]: { status: 410, body: '[]', cors: false },
}

test('an unchanged badge is asked for again without sending it again', async ({
  page,
  person,
  words,
  issuer,
}) => {
  const etag = (page_: Published) => ({ ...page_, etag: '"1"' })
  issuer.publishAll(
    Object.fromEntries(Object.entries(hostedPages()).map(([url, it]) => [url, etag(it)])),
  )
  await opensChecked(person)
  await verdictOf(page, words)('valid')
  issuer.visits.length = 0
  await person.checksAgain()
  await verdictOf(page, words)('valid')
  expect(issuer.visits.map(({ method, status }) => `${method} ${status}`)).toEqual([
    'GET 304',
    'GET 304',
    'GET 304',
  ])
})

test('a Moodle that took a badge back cannot be heard, until a relay is set', async ({
  page,
  person,
  words,
  issuer,
  startRelay,
  watch,
}) => {
  watch.expect(NOISE)
  issuer.publishAll(MOODLE)
  startRelay()
  await opensChecked(person)
  await verdictOf(page, words)('unverified')
  await expect(page.getByRole('main')).toContainText(words('verification:why.blocked'))
  const door = page.getByRole('link', {
    name: words('verification:issuerPage.open', { host: new URL(HOSTED.assertion).host }),
  })
  await expect(door).toHaveAttribute('href', HOSTED.assertion)
  await expect(
    page.getByRole('link', { name: words('verification:issuerPage.relay') }),
  ).toBeVisible()
  await person.setsRelay(RELAY_TEMPLATE)
  await person.opensBadge(HOSTED.name)
  await person.checksAgain()
  await verdictOf(page, words)('saysRevoked')
  expect(new Set(issuer.visits.map(({ method }) => method))).toEqual(new Set(['GET']))
})

/** What a relay that is not ours may do wrong; each page stands at the relay's own address. */
const relayed = (url: string) => `https://${RELAY_HOST}/?url=${encodeURIComponent(url)}`
const OTHER_ID = `https://${HOST}/assertions/elsewhere`
const FOREIGN = [
  {
    claim: 'the right document and not from where',
    answers: (url: string): Published => ({ ...hostedPages()[url], relayedFrom: '' }),
    verdict: 'unverified',
    says: 'why.relay',
  },
  {
    claim: 'the right document from another host',
    answers: (url: string): Published => ({
      ...hostedPages()[url],
      relayedFrom: 'https://rogue.example.org/a.json',
    }),
    verdict: 'unverified',
    says: 'check.hosting.moved',
  },
  {
    claim: 'a web page of its own',
    answers: (): Published => ({ body: '<!doctype html><p>Log in', type: 'text/html' }),
    verdict: 'unverified',
    says: 'why.unreadable',
  },
  {
    claim: 'that it failed',
    answers: (): Published => ({ status: 502, body: 'Bad gateway', type: 'text/plain' }),
    verdict: 'unverified',
    says: 'why.relay',
  },
  {
    claim: 'documents that each name yet another address',
    answers: (url: string): Published => ({
      body: { ...hostedPages()[HOSTED.assertion]?.body, id: `${url}/next` },
    }),
    verdict: 'invalid',
    says: 'check.hosting.contradicts',
  },
  {
    claim: 'a document that names an address nobody can read',
    answers: (url: string): Published =>
      url === HOSTED.assertion
        ? { body: { ...hostedPages()[HOSTED.assertion]?.body, id: OTHER_ID } }
        : { status: 502, body: 'Bad gateway', type: 'text/plain' },
    verdict: 'unverified',
    says: 'check.hosting.elsewhere',
  },
] as const

test('a relay never makes a badge valid, whatever it answers', async ({
  page,
  person,
  words,
  issuer,
  watch,
}) => {
  watch.expect(NOISE)
  const hops = ['', '/next', '/next/next', '/next/next/next']
  const urls = [OTHER_ID, ...hops.map((hop) => HOSTED.assertion + hop)]
  for (const url of urls) issuer.publish(url, { status: 404, body: 'No', cors: false })
  for (const [at, { claim, answers, verdict, says }] of FOREIGN.entries())
    await test.step(claim, async () => {
      for (const url of urls) issuer.publish(relayed(url), { relayedFrom: url, ...answers(url) })
      if (at === 0) await opensChecked(person, RELAY_TEMPLATE)
      else await person.checksAgain()
      await verdictOf(page, words)(verdict)
      await expect(page.getByRole('main')).toContainText(words(`verification:${says}`))
    })
})

test('a badge confirmed before says so when nobody answers today, and keeps both in its diary', {
  tag: '@axe',
}, async ({ page, person, words, issuer, watch }) => {
  watch.expect(NOISE)
  issuer.publishAll(hostedPages())
  await opensChecked(person)
  await verdictOf(page, words)('valid')
  issuer.publish(HOSTED.assertion, { status: 503, body: 'Down', cors: false })
  await person.checksAgain()
  await verdictOf(page, words)('unverified')
  const [confirmed = ''] = words('badge:lastGood', { when: '|' }).split('|')
  await expect(page.getByText(confirmed)).toBeVisible()
  await page.context().setOffline(true)
  await page.getByText(words('badge:section.diary')).click()
  const diary = page.getByRole('group').filter({ hasText: words('badge:section.diary') })
  await expect(diary).toContainText(words('verification:verdict.valid'))
  await expect(diary).toContainText(words('verification:verdict.unverified'))
  await expect(diary).toContainText(words('verification:check.hosting.same'))
  await page.context().setOffline(false)
})

/** Twelve badges; the four oldest, which are checked last, stand on hosts that answer slowly. */
const MANY = Array.from({ length: 12 }, (_, at) => {
  const day = String(at + 1).padStart(2, '0')
  const badge = hostedAt(`fiets-${day}.example.org`, `Fiets ${day}`)
  return { badge, more: { issuedOn: `2026-05-${day}T10:00:00Z` }, slow: at < 4 }
})

test('checking all again shows how far it is, and Stop keeps what was done', {
  tag: '@axe',
}, async ({ page, person, words, issuer, watch }) => {
  watch.expect(NOISE)
  for (const { badge, more } of MANY) issuer.publishAll(hostedPages(undefined, more, badge))
  await person.comes()
  await person.allowsAsking()
  await person.drops(...MANY.map(({ badge, more }) => hostedFile(badge, more)))
  await person.goesToBadges()
  const now = (verdict: string) =>
    page.getByRole('article').filter({ hasText: words(`verification:verdict.${verdict}`) })
  await expect(now('valid')).toHaveCount(MANY.length)
  for (const { badge, slow } of MANY)
    issuer.publish(badge.assertion, {
      status: 410,
      body: { revoked: true },
      dripMs: slow ? 9_000 : 0,
    })
  await page.getByRole('button', { name: words('backpack:select'), exact: true }).click()
  await page
    .getByRole('button', { name: words('backpack:selectAll', { count: MANY.length }) })
    .click()
  await page.getByRole('button', { name: words('backpack:action.check') }).click()
  const progress = words('verification:job.progress', { done: 8, total: MANY.length })
  await expect(page.getByRole('progressbar', { name: progress })).toBeVisible()
  await page.getByRole('button', { name: words('verification:job.stop') }).click()
  await expect(now('revoked')).toHaveCount(8)
  await expect(now('valid')).toHaveCount(4)
  await expect(page.getByRole('progressbar')).toHaveCount(0)
})
