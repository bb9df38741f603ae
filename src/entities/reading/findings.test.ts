/** Claims about the columns beside the counts: what is proved, by whom, and what nobody checked. */
import { expect, it } from 'vitest'
import type { Badge } from '#core/badge/badge.ts'
import { aBadge, badgeId } from '#core/testing/a-badge.ts'
import type { Check, Report } from '#core/verification/report.ts'
import { findingsOf } from './findings.ts'
import type { ReadingRow } from './tally.ts'

const GOOD: readonly Check[] = [
  { id: 'shape', answer: 'complete' },
  { id: 'context', answer: 'known' },
  { id: 'signature', answer: 'valid' },
  { id: 'issuer', answer: 'bound', detail: { issuer: 'did:web:school.example' } },
  { id: 'revocation', answer: 'active' },
  { id: 'validity', answer: 'current' },
  { id: 'recipient', answer: 'untested' },
]
const row = (name: string, checks: readonly Check[] = [], over: Partial<Badge> = {}) => {
  const report: Report = {
    askedAt: '2026-11-29T10:00:00Z',
    policy: 2,
    checks: [...GOOD.filter(({ id }) => !checks.some((check) => check.id === id)), ...checks],
    remarks: [],
    contacts: [],
    embedded: [],
  }
  const credential = {
    id: badgeId(name),
    payload: { form: 'json', text: '{}' },
    badge: aBadge({ name, ...over }),
  } as const
  return { id: name, fileName: `${name}.json`, credential, report } satisfies ReadingRow
}
const told = (lines: ReturnType<typeof findingsOf>['proved' | 'unchecked']) =>
  Object.fromEntries(lines.map(({ says, names }) => [says, names]))

it('calls a good badge unchanged, not taken back and in time, from the website that was proved', () => {
  const { proved, issuers, fromNobody, unchecked } = findingsOf([row('a'), row('b')])
  expect(told(proved)).toEqual({
    unchanged: ['a', 'b'],
    notRevoked: ['a', 'b'],
    inTime: ['a', 'b'],
  })
  expect(issuers).toEqual([
    {
      name: 'Example School',
      count: 2,
      standing: [{ says: 'domain', holes: { domain: 'school.example' } }],
    },
  ])
  expect([fromNobody, unchecked]).toEqual([[], []])
})

it('proves nothing of a badge whose signature fails, but that it was changed', () => {
  const { proved, issuers, fromNobody } = findingsOf([
    row('forged', [{ id: 'signature', answer: 'altered' }]),
  ])
  expect(told(proved)).toEqual({ altered: ['forged'] })
  expect([issuers, fromNobody]).toEqual([[], ['forged']])
})

it('never puts the names that a key gives itself under the website of another', () => {
  const { issuers } = findingsOf([
    row('known'),
    row('self', [{ id: 'issuer', answer: 'selfAsserted' }]),
  ])
  expect(issuers.map(({ standing }) => standing.map(({ says }) => says))).toEqual([
    ['domain'],
    ['key'],
  ])
})

it('does not call a badge not taken back where no list is named', () => {
  const { proved, unchecked } = findingsOf([row('a', [{ id: 'revocation', answer: 'noList' }])])
  expect(told(proved)).toEqual({ unchanged: ['a'], inTime: ['a'] })
  expect(told(unchecked)).toEqual({ noList: ['a'] })
})

it('keeps what was not asked apart from what gave no answer, and names the website', () => {
  const asked = row('asked', [{ id: 'revocation', answer: 'unreachable' }])
  const waiting = row('waiting', [
    { id: 'revocation', answer: 'unreachable', detail: { why: 'consent' } },
  ])
  const contacts = [{ host: 'list.example', purpose: 'status', outcome: 'consent' }]
  const { unchecked, unasked } = findingsOf([
    asked,
    { ...waiting, report: { ...waiting.report, contacts } },
  ])
  expect(told(unchecked)).toEqual({ waits: ['waiting'], unanswered: ['asked'] })
  expect(unasked).toEqual(['list.example'])
})

it('offers only vocabularies that can be fetched safely', () => {
  const contexts = ['https://words.example/v1', 'http://words.example/v2', 'javascript:1']
  const { unchecked, vocabularies } = findingsOf([
    row('strange', [{ id: 'context', answer: 'unknown', detail: { contexts } }]),
  ])
  expect(told(unchecked)).toEqual({ vocabulary: ['strange'] })
  expect(vocabularies).toEqual(['https://words.example/v1'])
})

it('says which badges name nobody, or somebody in a way that nobody can test', () => {
  const { unchecked } = findingsOf([
    row('open', [{ id: 'recipient', answer: 'unnamed' }]),
    row('hidden', [{ id: 'recipient', answer: 'unreadable' }]),
  ])
  expect(told(unchecked)).toEqual({ unnamed: ['open'], unreadable: ['hidden'] })
})

it('counts no example, and nothing that was not judged', () => {
  const example = row('example', [], {
    issuer: { id: 'https://leestafel.example/issuer', identifiers: [] },
  })
  const { report: _, ...unjudged } = row('later')
  expect(findingsOf([example, unjudged])).toEqual({
    proved: [],
    issuers: [],
    fromNobody: [],
    unchecked: [],
    unasked: [],
    vocabularies: [],
  })
})
