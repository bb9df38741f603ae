/** The orders of the wall: each is computed once per index and then only read. */
import type { Findable } from './findable.ts'
import type { Sort } from './query.ts'

type Compare = (one: Findable, other: Findable) => number

const words = new Intl.Collator(['nl', 'en'], { sensitivity: 'base', numeric: true })

/** What needs looking at comes first. */
const MARKS: readonly Findable['mark'][] = [
  'malformed',
  'invalid',
  'revoked',
  'suspended',
  'expired',
  'notYours',
  'notYet',
  'saysRevoked',
  'saysSuspended',
  'saysExpired',
  'saysNotYet',
  'unverified',
  'unchecked',
  'issuerUnproven',
  'valid',
]

/** ISO texts compare as they are written; the zone makes at most a day's difference. */
const later = (one: string, other: string) => (one === other ? 0 : one < other ? 1 : -1)

const newest: Compare = (one, other) => later(one.awardedAt, other.awardedAt)
const ends = (it: Findable) => it.ends ?? Number.POSITIVE_INFINITY

/** Infinity minus Infinity is no number: two badges without an end are equal. */
const byEnd: Compare = (one, other) => (ends(one) === ends(other) ? 0 : ends(one) - ends(other))

const ORDERS: Readonly<Record<Exclude<Sort, 'match'>, Compare>> = {
  newest,
  oldest: (one, other) => newest(other, one),
  added: (one, other) => later(one.addedAt, other.addedAt),
  name: (one, other) => words.compare(one.name, other.name),
  issuer: (one, other) => words.compare(one.issuer, other.issuer),
  expiry: byEnd,
  verdict: (one, other) => MARKS.indexOf(one.mark) - MARKS.indexOf(other.mark),
}

type BySort = Exclude<Sort, 'match'>

/** Equal ones newest first, then by id from the last on: a total order, and that of the database. */
const complete =
  (sort: BySort): Compare =>
  (one, other) =>
    ORDERS[sort](one, other) || newest(one, other) || later(one.id, other.id)

/** The badges in this order, by place. */
export function ranking(badges: readonly Findable[], sort: BySort): Int32Array {
  const compare = complete(sort)
  const sorted = badges
    .map((badge, at) => ({ badge, at }))
    .sort((one, other) => compare(one.badge, other.badge))
  return Int32Array.from(sorted, ({ at }) => at)
}

/** The badges themselves in this order. */
export function inOrder(badges: readonly Findable[], sort: BySort): readonly Findable[] {
  return badges.toSorted(complete(sort))
}
