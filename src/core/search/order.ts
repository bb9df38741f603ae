/** The orders of the wall: each is computed once per index and then only read. */
import { endOf } from '../calendar/soon.ts'
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
  'unverified',
  'unchecked',
  'valid',
]

/** ISO texts compare as they are written; the zone makes at most a day's difference. */
const later = (one: string, other: string) => (one === other ? 0 : one < other ? 1 : -1)

const newest: Compare = (one, other) => later(one.awardedAt, other.awardedAt)
const ends = (it: Findable) => endOf(it.badge) ?? Number.POSITIVE_INFINITY

/** Infinity minus Infinity is no number: two badges without an end are equal. */
const byEnd: Compare = (one, other) => (ends(one) === ends(other) ? 0 : ends(one) - ends(other))

const ORDERS: Readonly<Record<Exclude<Sort, 'match'>, Compare>> = {
  newest,
  oldest: (one, other) => newest(other, one),
  added: (one, other) => later(one.addedAt, other.addedAt),
  name: (one, other) => words.compare(one.badge.name, other.badge.name),
  issuer: (one, other) =>
    words.compare(
      one.badge.issuer.name ?? one.issuerKey,
      other.badge.issuer.name ?? other.issuerKey,
    ),
  expiry: byEnd,
  verdict: (one, other) => MARKS.indexOf(one.mark) - MARKS.indexOf(other.mark),
}

/** The badges in this order, by place; equal ones newest first, then by id, so that it is total. */
export function ranking(badges: readonly Findable[], sort: Exclude<Sort, 'match'>): Int32Array {
  const compare = ORDERS[sort]
  const sorted = badges
    .map((badge, at) => ({ badge, at }))
    .sort(
      (one, other) =>
        compare(one.badge, other.badge) ||
        newest(one.badge, other.badge) ||
        later(other.badge.id, one.badge.id),
    )
  return Int32Array.from(sorted, ({ at }) => at)
}
