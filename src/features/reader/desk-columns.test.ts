/** Claims about the order of the desk: the reader's own, and never a ranking that nobody asked for. */
import { expect, it } from 'vitest'
import { aBadge, badgeId } from '#core/testing/a-badge.ts'
import type { Check, Report } from '#core/verification/report.ts'
import { tallyOf } from '#entities/reading/tally.ts'
import { countIn, inOrder, pressed } from './desk-columns.ts'
import type { DeskPerson } from './desk-person.ts'

const GOOD: readonly Check[] = [
  { id: 'shape', answer: 'complete' },
  { id: 'signature', answer: 'valid' },
  { id: 'issuer', answer: 'bound' },
  { id: 'revocation', answer: 'active' },
  { id: 'validity', answer: 'current' },
]
const reportOf = (...checks: readonly Check[]): Report => ({
  askedAt: '2026-11-29T10:00:00Z',
  policy: 2,
  checks: [...GOOD.filter(({ id }) => !checks.some((check) => check.id === id)), ...checks],
  remarks: [],
  contacts: [],
  embedded: [],
})
const person = (name: string, ...reports: readonly Report[]): DeskPerson => ({
  person: name,
  owned: undefined,
  candidate: {
    key: name,
    source: { kind: 'files' },
    owner: name,
    badges: [],
    mayAsk: false,
    problems: [],
  },
  rows: reports.map((report, at) => ({
    id: `${name} ${at}`,
    fileName: 'a.json',
    own: { reflection: '', evidence: [] },
    credential: { id: badgeId(`${at}`), payload: { form: 'json', text: '{}' }, badge: aBadge() },
    report,
  })),
})
const revoked = reportOf({ id: 'revocation', answer: 'revoked' })
const suspended = reportOf({ id: 'revocation', answer: 'suspended' })
const people = [person('Émile', reportOf()), person('Zoë', revoked, suspended), person('anna 10')]
const names = (order: Parameters<typeof inOrder>[1]) =>
  inOrder(people, order, 'nl').map((one) => one.person)

it('leaves people as they came until a column is pressed', () => {
  expect(names(undefined)).toEqual(['Émile', 'Zoë', 'anna 10'])
})

it('sorts names as people do, and turns around at the second press', () => {
  const first = pressed(undefined, 'person')
  expect(names(first)).toEqual(['anna 10', 'Émile', 'Zoë'])
  expect(names(pressed(first, 'person'))).toEqual(['Zoë', 'Émile', 'anna 10'])
})

it('sorts counts from the most, and keeps those alike as they came', () => {
  expect(names(pressed(undefined, 'invalid'))).toEqual(['Zoë', 'Émile', 'anna 10'])
})

it('counts a revoked badge with what is wrong, a suspended one with what has ended, and none twice', () => {
  const tally = tallyOf(people[1]?.rows ?? [])
  expect(
    (['valid', 'issuerUnproven', 'expired', 'unverified', 'invalid'] as const).map((column) =>
      countIn(tally, column),
    ),
  ).toEqual([0, 0, 1, 0, 1])
})
