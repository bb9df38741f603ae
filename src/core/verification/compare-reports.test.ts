import { expect, it } from 'vitest'
import { compareReports } from './compare-reports.ts'
import type { Check, Remark } from './report.ts'

const GOOD: readonly Check[] = [
  { id: 'signature', answer: 'valid', detail: { alg: 'ES256' } },
  { id: 'revocation', answer: 'active', detail: { host: 'a.example', index: '4' } },
  { id: 'validity', answer: 'current', detail: { until: '2027-01-01T00:00:00Z' } },
]
const report = (checks: readonly Check[] = GOOD, remarks: readonly Remark[] = []) => ({
  checks,
  remarks,
})
const withCheck = (check: Check) => report([...GOOD.filter(({ id }) => id !== check.id), check])
const DIFFERS: Remark = {
  code: 'differsAtIssuer',
  detail: { field: 'name', issuer: 'A', baked: 'B' },
}

it('two equal checks changed nothing', () => {
  expect(compareReports(report(), report())).toEqual([])
})

it('a badge that was taken back since says so, with both answers', () => {
  const [change] = compareReports(report(), withCheck({ id: 'revocation', answer: 'revoked' }))
  expect(change).toMatchObject({
    what: 'answer',
    id: 'revocation',
    before: { answer: 'active' },
    after: { answer: 'revoked' },
  })
})

it('an end date that moved is a change, though the answer is the same word', () => {
  const moved = withCheck({
    id: 'validity',
    answer: 'current',
    detail: { until: '2028-01-01T00:00:00Z' },
  })
  expect(compareReports(report(), moved).map((change) => change.what)).toEqual(['answer'])
})

it('another place in the list of revoked badges is no change for the person', () => {
  const elsewhere = withCheck({ id: 'revocation', answer: 'active', detail: { index: '9' } })
  expect(compareReports(report(), elsewhere)).toEqual([])
})

it('a question that was not asked before is a change', () => {
  const asked = withCheck({ id: 'hosting', answer: 'same' })
  expect(compareReports(report(), asked)).toMatchObject([{ id: 'hosting', before: undefined }])
})

it('a new remark is told once, a known one not again', () => {
  const remarked = report(GOOD, [DIFFERS])
  expect(compareReports(report(), remarked)).toEqual([{ what: 'remark', remark: DIFFERS }])
  expect(compareReports(remarked, remarked)).toEqual([])
})

it('a line that a backup brought in without its answers is nothing to compare with', () => {
  expect(compareReports(report([]), report())).toEqual([])
})
