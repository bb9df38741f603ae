/** Claims about whose table a file ends up in on a desk with many. */
import { expect, it } from 'vitest'
import type { RecipientIdentity } from '#core/badge/badge.ts'
import { aBadge, badgeId } from '#core/testing/a-badge.ts'
import type { BadgeReading, Candidate, CandidateSource } from './candidate.ts'
import { perPerson } from './people.ts'

const mail = (value: string, hashed = false): RecipientIdentity => ({
  type: 'email',
  value,
  hashed,
})
const badgeOf = (id: string, ...recipient: RecipientIdentity[]): BadgeReading => ({
  id,
  fileName: `${id}.png`,
  report: { askedAt: '', policy: 2, checks: [], remarks: [], contacts: [], embedded: [] },
  own: { reflection: '', evidence: [] },
  credential: {
    id: badgeId(id),
    payload: { form: 'json', text: '{}' },
    badge: aBadge({ recipient }),
  },
})
const pile = (
  badges: readonly BadgeReading[],
  source: CandidateSource = { kind: 'files' },
): Candidate => ({
  key: 'k',
  source,
  owner: '',
  badges,
  problems: [],
  mayAsk: false,
})
const told = (candidate: Candidate) =>
  perPerson(candidate).map(({ owner, badges }) => [owner, badges.map(({ id }) => id).join('')])

const anna = badgeOf('a', mail('anna@voorbeeld.nl'))
const annaAgain = badgeOf('A', mail('mailto:Anna@voorbeeld.nl'))
const bob = badgeOf('b', mail('bob@voorbeeld.nl'))
const hidden = badgeOf('h', mail('sha256$00', true))

it('gives every stated address its own table, however it is spelled', () => {
  expect(told(pile([anna, bob, annaAgain]))).toEqual([
    ['anna@voorbeeld.nl', 'aA'],
    ['bob@voorbeeld.nl', 'b'],
  ])
})

it('puts a badge that names nobody under no name', () => {
  expect(told(pile([anna, hidden]))).toEqual([
    ['anna@voorbeeld.nl', 'a'],
    ['', 'h'],
  ])
})

it('takes a folder as one person, unless its badges name two', () => {
  const folder = { kind: 'file', name: 'Anna' } as const
  expect(told(pile([anna, hidden], folder))).toEqual([['', 'ah']])
  expect(told(pile([anna, bob], folder))).toHaveLength(2)
})
