/** A badge that only its issuer's website can confirm, against a real server on another origin. */
import { expect } from '@playwright/test'
import { HOSTED, hostedFile, hostedPages } from '../fixtures/hosted-badge.ts'
import type { Published } from '../fixtures/issuer.ts'
import { test } from '../fixtures/test.ts'

/** What the website does, and the verdict and the explanation that must follow. */
const CASES: readonly {
  readonly claim: string
  readonly pages: Readonly<Record<string, Published>>
  readonly verdict: string
  /** what the badge says of itself, when that is not proved */
  readonly also?: string
  readonly says: string
  readonly noise?: RegExp
}[] = [
  {
    claim: 'is valid when the issuer still publishes it',
    pages: hostedPages(),
    verdict: 'valid',
    says: 'verification:check.hosting.same',
  },
  {
    claim: 'cannot be checked when the website lets no page read it',
    pages: Object.fromEntries(
      Object.entries(hostedPages()).map(([url, page]) => [url, { ...page, cors: false }]),
    ),
    verdict: 'unverified',
    says: 'verification:why.blocked',
    noise: /CORS policy|net::ERR_FAILED/,
  },
  {
    claim: 'is revoked when the website answers 410',
    pages: { ...hostedPages(), [HOSTED.assertion]: { status: 410, body: 'Gone' } },
    verdict: 'unverified',
    also: 'saysRevoked',
    says: 'verification:check.revocation.revoked',
    noise: /status of 410/,
  },
  {
    claim: 'cannot be checked, but is not revoked, when the website answers 404',
    pages: { ...hostedPages(), [HOSTED.assertion]: { status: 404, body: 'Not found' } },
    verdict: 'unverified',
    says: 'verification:check.hosting.gone',
    noise: /status of 404/,
  },
  {
    claim: 'shows the issuer’s copy, with a remark, when that says something else',
    pages: hostedPages('Fietsen repareren, gevorderd', { issuedOn: '2026-05-02T10:00:00Z' }),
    verdict: 'valid',
    says: 'verification:check.hosting.changed',
  },
]

for (const { claim, pages, verdict, also, says, noise } of CASES) {
  test(`a hosted badge ${claim}`, { tag: '@axe' }, async ({
    page,
    person,
    words,
    issuer,
    watch,
  }) => {
    issuer.publishAll(pages)
    if (noise) watch.expect(noise)
    await person.comes()
    await person.drops(hostedFile())
    expect(issuer.visits, 'nothing is asked before the person allows it').toEqual([])
    await page.getByRole('button', { name: words('consent:allow') }).click()
    await person.goesToBadges()
    await expect(person.card('Fietsen')).toContainText(words(`verification:verdict.${verdict}`))
    if (also) await expect(person.card('Fietsen')).toContainText(words(`verification:also.${also}`))
    await person.card('Fietsen').getByRole('link').click()
    await expect(page.getByRole('main')).toContainText(words(says))
    expect(new Set(issuer.visits.map((visit) => visit.method))).toEqual(new Set(['GET']))
  })
}
