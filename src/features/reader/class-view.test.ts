/** Claims about the class view: who has which badge, and never more than the files show. */
import { expect, it } from 'vitest'
import type { Badge } from '#core/badge/badge.ts'
import { aBadge, badgeId } from '#core/testing/a-badge.ts'
import type { Report } from '#core/verification/report.ts'
import { classView, teamSheet } from './class-view.ts'
import type { DeskPerson } from './desk-person.ts'

const forged: Report = {
  askedAt: '2026-11-29T10:00:00Z',
  policy: 2,
  checks: [{ id: 'signature', answer: 'altered' }],
  remarks: [],
  contacts: [],
  embedded: [],
}
const person = (name: string, ...badges: readonly Badge[]): DeskPerson => ({
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
  rows: badges.map((badge, at) => ({
    id: `${name} ${at}`,
    fileName: 'a.json',
    own: { reflection: '', evidence: [] },
    credential: { id: badgeId(`${at}`), payload: { form: 'json', text: '{}' }, badge },
    report: forged,
  })),
})
const welding = aBadge({ name: 'Welding', achievement: { id: 'https://school.example/welding' } })
const sawing = aBadge({ name: 'Sawing', achievement: { id: 'https://school.example/sawing' } })

it('names who has a badge with how it came out, and who came without it', () => {
  const people = [person('Anna', welding, sawing), person('Bob', welding)]
  const [first, second] = classView(people)
  expect(first?.holders.map((one) => [one.person, one.mark])).toEqual([
    ['Anna', 'invalid'],
    ['Bob', 'invalid'],
  ])
  expect(first?.without).toEqual([])
  expect(second?.without.map((one) => one.person)).toEqual(['Bob'])
})

it('takes badges of one name from two issuers for two badges', () => {
  const other = { id: 'https://other.example', name: 'Other', identifiers: [] }
  const people = [person('Anna', welding), person('Bob', { ...welding, issuer: other })]
  expect(classView(people)).toHaveLength(2)
})

it('shows no example as a badge that somebody has', () => {
  const example = { id: 'https://leestafel.example/issuer', identifiers: [] }
  expect(classView([person('Anna', { ...welding, issuer: example })])).toEqual([])
})

it('writes a sheet with an empty cell where there is no file', () => {
  const people = [person('Anna', welding, sawing), person('Bob', sawing)]
  expect(teamSheet(people, classView(people), (mark) => mark ?? '?')).toEqual([
    ['Anna', 'invalid', 'invalid'],
    ['Bob', '', 'invalid'],
  ])
})
