// @vitest-environment node
/** Claims about the picture beside a page's address: it shows no badge that a reader would hear is wrong. */
import { expect, it } from 'vitest'
import { blankBlock } from '#core/portfolio/block.ts'
import { emptyPortfolio } from '#core/portfolio/document.ts'
import { redact } from '#core/portfolio/redact.ts'
import { aRecord } from '#core/testing/a-badge.ts'
import { aNormalisedBadge } from '#core/testing/normalised-badge.ts'
import type { Check, Report } from '#core/verification/report.ts'
import { storedView } from '#entities/portfolio-page/stored-view.ts'
import en from '#locales/en/page.json' with { type: 'json' }
import { aReport } from '#storage/testing/kept-badges.ts'
import { cardOf } from './card-of.ts'

const EXAMPLE = 'https://vakschool-het-anker.example/issuer'

function cardWith(reports: Readonly<Record<string, Report>>, ...examples: readonly string[]) {
  const ids = ['good', 'other']
  const rows = ids.map((id) => {
    const badge = aNormalisedBadge({ name: id })
    const issuer = { ...badge.issuer, ...(examples.includes(id) && { id: EXAMPLE }) }
    return aRecord({ id, badge: { ...badge, issuer } })
  })
  const blocks = [blankBlock('collection', 'c', { badgeIds: ids })]
  const page = redact({ ...emptyPortfolio('en'), name: 'Anna', blocks })
  const parts = { records: rows, addresses: () => ({}), files: new Map(), words: en }
  const badges = new Map(rows.map((row) => [row.id as string, row]))
  const material = { badges, files: new Map(), reports: new Map(Object.entries(reports)) }
  return cardOf(storedView(page, parts), material).faces.map(({ name }) => name)
}

const good = aReport('2026-01-01T00:00:00Z')
const spoiled = (check: Check) => aReport('2026-01-01T00:00:00Z', check)

it('shows the badges whose signature was found to be right', () => {
  expect(cardWith({ good, other: good })).toEqual(['good', 'other'])
})

it.each<[string, Check]>([
  ['invalid', { id: 'signature', answer: 'altered' }],
  ['expired', { id: 'validity', answer: 'expired' }],
  ['revoked', { id: 'revocation', answer: 'revoked' }],
])('leaves out one that is %s', (_, check) => {
  expect(cardWith({ good, other: spoiled(check) })).toEqual(['good'])
})

it('leaves out one that was never checked here, and an example', () => {
  expect(cardWith({ good })).toEqual(['good'])
  expect(cardWith({ good, other: good }, 'other')).toEqual(['good'])
})
