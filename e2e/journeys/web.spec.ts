/** Every way in which an issuer's website answers a browser, without and with a relay. */
import { expect, type Page } from '@playwright/test'
import { type HostedBadge, hostedAt, hostedFile, hostedPages } from '../fixtures/hosted-badge.ts'
import type { Issuer, Published } from '../fixtures/issuer.ts'
import { type DroppedFile, fileOf, type Person } from '../fixtures/person.ts'
import { DEAD, NOWHERE, RELAY_TEMPLATE } from '../fixtures/relay.ts'
import { SECURE_HOST, secured } from '../fixtures/secure-app.ts'
import { test } from '../fixtures/test.ts'
import type { Words } from '../fixtures/words.ts'

type Pages = Readonly<Record<string, Published>>

/** The verdict, what the badge says of itself where that is not proved, and the word in which its page explains it. */
interface Outcome {
  readonly verdict: 'valid' | 'unverified'
  readonly also?: 'saysRevoked'
  readonly says: string
}

const SAME: Outcome = { verdict: 'valid', says: 'check.hosting.same' }
const CHANGED: Outcome = { verdict: 'valid', says: 'check.hosting.changed' }
const REVOKED: Outcome = {
  verdict: 'unverified',
  also: 'saysRevoked',
  says: 'check.revocation.revoked',
}
const MOVED: Outcome = { verdict: 'unverified', says: 'check.hosting.moved' }
const GONE: Outcome = { verdict: 'unverified', says: 'check.hosting.gone' }
const open = (why: string): Outcome => ({ verdict: 'unverified', says: `why.${why}` })

const good = (at: HostedBadge) => hostedPages(undefined, {}, at)
/** The good pages, with the one of the award replaced by what `make` gives. */
const award = (at: HostedBadge, make: (was: Published) => Published): Pages => {
  const pages = good(at)
  const was = pages[at.assertion]
  return { ...pages, [at.assertion]: make(was ?? {}) }
}
const hidden = (pages: Pages): Pages =>
  Object.fromEntries(Object.entries(pages).map(([url, page]) => [url, { ...page, cors: false }]))
const elsewhere = (at: HostedBadge, from: Published, to: Published, url: string): Pages => ({
  ...award(at, () => ({ ...from, redirectTo: url })),
  [url]: { ...to, body: good(at)[at.assertion]?.body },
})

interface Row {
  readonly name: string
  readonly host: string
  readonly pages: (at: HostedBadge) => Pages
  readonly alone: Outcome
  readonly relayed: Outcome
}

const OTHER = 'https://cdn.example.net/17'
const TAKEN_BACK = { status: 410, body: { revoked: true } }

const ROWS: readonly Row[] = [
  {
    name: 'V-01 200 that a page may read',
    host: 'v01.example.org',
    pages: good,
    alone: SAME,
    relayed: SAME,
  },
  {
    name: 'V-02 410 that a page may read',
    host: 'v02.example.org',
    pages: (at) => award(at, () => TAKEN_BACK),
    alone: REVOKED,
    relayed: REVOKED,
  },
  {
    name: 'V-20 404 that a page may read',
    host: 'v20.example.org',
    pages: (at) => award(at, () => ({ status: 404, body: 'No' })),
    alone: GONE,
    relayed: GONE,
  },
  {
    name: 'V-21 another award than the copy here',
    host: 'v21.example.org',
    pages: (at) => hostedPages(undefined, { issuedOn: '2026-05-02T10:00:00Z' }, at),
    alone: CHANGED,
    relayed: CHANGED,
  },
  {
    name: 'V-03 200 that no page may read',
    host: 'v03.example.org',
    pages: (at) => hidden(good(at)),
    alone: open('blocked'),
    relayed: SAME,
  },
  {
    name: 'V-04 404 that no page may read',
    host: 'v04.example.org',
    pages: (at) => award(at, () => ({ status: 404, body: 'No', cors: false })),
    alone: open('blocked'),
    relayed: GONE,
  },
  {
    name: 'V-05 410 that no page may read',
    host: 'v05.example.org',
    pages: (at) => award(at, () => ({ ...TAKEN_BACK, cors: false })),
    alone: open('blocked'),
    relayed: REVOKED,
  },
  {
    name: 'V-06 redirect that no page may follow',
    host: 'v06.example.org',
    pages: (at) => elsewhere(at, { cors: false }, {}, `https://${new URL(at.badge).host}/moved`),
    alone: open('blocked'),
    relayed: SAME,
  },
  {
    name: 'V-07 dead host',
    host: DEAD,
    pages: () => ({}),
    alone: open('blocked'),
    relayed: open('relay'),
  },
  {
    name: 'V-08 host that no name server knows',
    host: NOWHERE,
    pages: () => ({}),
    alone: open('blocked'),
    relayed: open('relay'),
  },
  {
    name: 'V-09 host that refuses preflights',
    host: 'v09.example.org',
    pages: good,
    alone: SAME,
    relayed: SAME,
  },
  {
    name: 'V-10 redirect to another origin that anybody may read',
    host: 'v10.example.org',
    pages: (at) => elsewhere(at, {}, {}, OTHER),
    alone: MOVED,
    relayed: MOVED,
  },
  {
    name: 'V-11 host that never answers',
    host: 'v11.example.org',
    pages: (at) => award(at, (was) => ({ ...was, dripMs: 30_000 })),
    alone: open('timeout'),
    relayed: open('relay'),
  },
  {
    name: 'V-12 body without end',
    host: 'v12.example.org',
    pages: (at) => award(at, (was) => ({ ...was, endless: true })),
    alone: open('tooLarge'),
    relayed: open('tooLarge'),
  },
  {
    name: 'V-17 redirect to a host that answers only named origins',
    host: 'v17.example.org',
    pages: (at) => elsewhere(at, {}, { cors: false }, `${OTHER}/named`),
    alone: open('blocked'),
    relayed: MOVED,
  },
  {
    name: 'V-19 redirect into the own network, where anybody may read',
    host: 'v19.example.org',
    pages: (at) => elsewhere(at, {}, {}, 'https://printer.local/17'),
    alone: open('refusedHost'),
    relayed: open('refusedHost'),
  },
  {
    name: 'V-18 busy host that says when to come back',
    host: 'v18.example.org',
    pages: (at) =>
      award(at, (was) => ({ status: 429, body: 'Busy', retryAfter: 1, afterwards: was })),
    alone: SAME,
    relayed: SAME,
  },
]

const NOISE = /CORS policy|net::ERR_|status of (404|410|429|502)/

function publishRows(issuer: Issuer): readonly HostedBadge[] {
  return ROWS.map(({ name, host, pages }) => {
    const at = hostedAt(host, name)
    issuer.publishAll(pages(at))
    return at
  })
}

/** The verdict on the wall, and the explanation on the page of the badge. */
async function expectOutcome(
  { page, person, words }: { page: Page; person: Person; words: Words },
  name: string,
  { verdict, also, says }: Outcome,
): Promise<void> {
  await person.goesToBadges()
  const word = words(`verification:verdict.${verdict}`)
  await expect.soft(person.card(name), name).toContainText(word, { timeout: 45_000 })
  const fact = also ? words(`verification:also.${also}`) : ''
  await expect.soft(person.card(name), name).toContainText(fact)
  await person.card(name).getByRole('link').click()
  await expect.soft(page.getByRole('main'), name).toContainText(words(`verification:${says}`))
}

test.describe('an issuer’s website', () => {
  test.setTimeout(150_000)

  for (const way of ['alone', 'relayed'] as const) {
    test(`gives the verdict it should, whatever it answers (${way})`, async ({
      page,
      person,
      words,
      issuer,
      startRelay,
      watch,
    }) => {
      watch.expect(NOISE)
      const badges = publishRows(issuer)
      startRelay()
      await person.comes()
      if (way === 'relayed') await person.setsRelay(RELAY_TEMPLATE)
      await person.drops(...badges.map((badge) => hostedFile(badge)))
      expect(issuer.visits, 'nothing is asked before the person allows it').toEqual([])
      await page.getByRole('button', { name: words('consent:allow') }).click()
      for (const row of ROWS) await expectOutcome({ page, person, words }, row.name, row[way])
      expect(new Set(issuer.visits.map(({ method }) => method))).toEqual(new Set(['GET']))
      const origins = issuer.visits.filter(({ url }) => url === OTHER)
      expect(origins[0]?.headers.origin, 'a redirect hides who asks').toBe('null')
    })
  }
})

/** The same badge by an issuer that still writes http in every address. */
const overHttp = (at: HostedBadge): DroppedFile => {
  const { name, bytes } = hostedFile(at)
  return fileOf(name, bytes.toString().replaceAll(new URL(at.issuer).origin, httpOrigin(at)))
}
const httpOrigin = ({ issuer }: HostedBadge) => new URL(issuer).origin.replace('https:', 'http:')

test('an https page asks https for an http address, and never reads http', { tag: '@axe' }, async ({
  page,
  person,
  words,
  issuer,
  watch,
  baseURL,
}) => {
  watch.expect(NOISE)
  issuer.delegate(SECURE_HOST, secured(baseURL ?? ''))
  const [both, onlyHttp] = [hostedAt('old.example.org', 'Both'), hostedAt(DEAD, 'Only http')]
  for (const [url, { body }] of Object.entries(good(both))) {
    const text = JSON.stringify(body).replaceAll(new URL(both.issuer).origin, httpOrigin(both))
    issuer.publish(url, { body: text })
  }
  await page.goto(`https://${SECURE_HOST}/`)
  await person.drops(overHttp(both), overHttp(onlyHttp))
  await page.getByRole('button', { name: words('consent:allow') }).click()
  await expectOutcome({ page, person, words }, both.name, SAME)
  await expectOutcome({ page, person, words }, onlyHttp.name, open('insecure'))
})
