/** Claims about the counts at the top: never better than what was proved. */
import { expect, it } from 'vitest'
import { aBadge, badgeId } from '#core/testing/a-badge.ts'
import type { Check, Report } from '#core/verification/report.ts'
import { inReadingOrder, type ReadingRow, tallyOf } from './tally.ts'

const good: readonly Check[] = [
  { id: 'shape', answer: 'complete' },
  { id: 'signature', answer: 'valid' },
  { id: 'issuer', answer: 'bound' },
  { id: 'revocation', answer: 'active' },
  { id: 'validity', answer: 'current' },
]
const reportOf = (...checks: readonly Check[]): Report => ({
  askedAt: '2026-11-23T10:00:00Z',
  policy: 1,
  checks: [...good.filter(({ id }) => !checks.some((check) => check.id === id)), ...checks],
  remarks: [],
  contacts: [],
  embedded: [],
})
const row = (report?: Report): ReadingRow => ({
  id: '1',
  credential: { id: badgeId('1'), payload: { form: 'json', text: '{}' }, badge: aBadge() },
  fileName: 'a.png',
  ...(report && { report }),
})
const broken = row(reportOf({ id: 'signature', answer: 'altered' }))
const silent = row(reportOf({ id: 'revocation', answer: 'unreachable' }))
const countsOf = (...rows: ReadingRow[]) => tallyOf(rows).counts

it('counts only what was judged', () => {
  expect(tallyOf([row(reportOf()), row()])).toEqual({
    total: 2,
    examples: 0,
    done: 1,
    counts: { valid: 1 },
  })
})

it('counts what is proved wrong and what nobody can tell apart from each other and from what is good', () => {
  expect(countsOf(row(reportOf()), row(reportOf()), broken, silent)).toEqual({
    valid: 2,
    invalid: 1,
    unverified: 1,
  })
})

const byKey = row(reportOf({ id: 'issuer', answer: 'selfAsserted' }))

it('counts a badge whose issuer is only a key apart, and never as valid', () => {
  expect(countsOf(byKey, row(reportOf()))).toEqual({ issuerUnproven: 1, valid: 1 })
})

it('counts a badge that is not proved genuine as not checkable, whatever it says of itself', () => {
  const ended = row(
    reportOf(
      { id: 'signature', answer: 'keyUnreachable' },
      { id: 'issuer', answer: 'unreachable' },
      { id: 'validity', answer: 'expired' },
    ),
  )
  expect(tallyOf([ended]).counts).toEqual({ unverified: 1 })
})

const EXAMPLE = { id: 'https://leestafel.example/issuer', identifiers: [] }
const example: ReadingRow = {
  ...row(reportOf()),
  credential: {
    ...row().credential,
    badge: aBadge({ issuer: EXAMPLE }),
  },
}

it('an example counts nowhere, whatever it proves', () => {
  expect(tallyOf([example, row(reportOf())])).toEqual({
    total: 1,
    examples: 1,
    done: 1,
    counts: { valid: 1 },
  })
  expect(countsOf(example, broken)).toEqual(countsOf(broken))
})

it('puts what needs explaining first, and examples last', () => {
  const [good, half] = [row(reportOf()), byKey]
  expect(inReadingOrder([example, good, silent, half, broken])).toEqual([
    broken,
    half,
    silent,
    good,
    example,
  ])
})
