/** Claims about the one sentence at the top: never better than what was proved. */
import { expect, it } from 'vitest'
import { aBadge, badgeId } from '#core/testing/a-badge.ts'
import type { Check, Report } from '#core/verification/report.ts'
import { type ReadingRow, summaryOf, tallyOf, toneOf } from './tally.ts'

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
const sums = (...rows: ReadingRow[]) => [summaryOf(tallyOf(rows)), toneOf(tallyOf(rows))]

it('says all valid only when every badge was judged and valid', () => {
  expect(sums(row(reportOf()), row(reportOf()))).toEqual(['allValid', 'valid'])
  expect(sums(row(reportOf()), row())).toEqual(['checking', 'unknown'])
  expect(sums()).toEqual(['none', 'unknown'])
})

it('is red when one badge is proved wrong, however many are good', () => {
  expect(sums(row(reportOf()), row(reportOf()), broken)).toEqual(['someValid', 'invalid'])
})

it('is grey, not red, when nothing could be asked', () => {
  expect(sums(silent)).toEqual(['noneValid', 'unknown'])
  expect(sums(row(reportOf()), silent)).toEqual(['someValid', 'caution'])
})

const byKey = row(reportOf({ id: 'issuer', answer: 'selfAsserted' }))

it('counts a badge whose issuer is only a key apart, and never as valid', () => {
  expect(sums(byKey, byKey)).toEqual(['allByKey', 'half'])
  expect(sums(byKey, broken)).toEqual(['someByKey', 'invalid'])
  expect(sums(byKey, row(reportOf()))).toEqual(['someValid', 'half'])
  expect(tallyOf([byKey, row(reportOf())]).counts).toEqual({ issuerUnproven: 1, valid: 1 })
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
  expect(sums(example, broken)).toEqual(sums(broken))
  expect(sums(example)).toEqual(['onlyExamples', 'unknown'])
})
