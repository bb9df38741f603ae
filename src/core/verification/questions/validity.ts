/** Is today within the dates the badge states? */
import type { Badge } from '../../badge/badge.ts'
import { isoOrWritten, readDate } from '../../formats/date.ts'
import { isCredential } from '../../formats/document.ts'
import { present } from '../../formats/fields.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { Check, Remark } from '../report.ts'
import type { Question } from './question.ts'

type Dates = Pick<Badge, 'validFrom' | 'validUntil'>
type Validity = Extract<Check, { id: 'validity' }>

/** Clocks of issuers and phones differ a little (docs/spec/judging.md 6). */
export const SKEW_MS = 5 * 60 * 1000

/** Worst first. */
const WORST: readonly Validity['answer'][] = [
  'reversed',
  'expired',
  'unreadable',
  'notYet',
  'current',
  'unlimited',
]

/**
 * Each data model has its own names for the dates; a credential that uses both must be within both. A signature
 * that ends by itself ends the badge with it: the earlier of the two decides.
 */
export const validity: Question = ({ document, badge, ends, now }) => {
  const older: readonly Dates[] = isCredential(document) ? [datesOfV1(document)] : []
  const signature = ends.map((validUntil): Dates => ({ validUntil }))
  const check = [...older, ...signature]
    .map((dates) => validityOf(dates, now))
    .reduce(worse, validityOf(badge, now))
  return { check, remarks: endsDiffer(badge.validUntil, ends) }
}

function endsDiffer(until: string | undefined, ends: readonly string[]): readonly Remark[] {
  if (until === undefined) return []
  const other = ends.find((end) => second(end) !== second(until))
  return other === undefined
    ? []
    : [{ code: 'endsDiffer', detail: { badge: until, signature: other } }]
}

/** A JWT counts whole seconds. */
function second(date: string): number | string {
  const moment = readDate(date)
  return moment === undefined ? date : Math.floor(moment.ms / 1000)
}

function datesOfV1(document: JsonObject): Dates {
  return present({
    validFrom: isoOrWritten(own(document, 'issuanceDate')),
    validUntil: isoOrWritten(own(document, 'expirationDate')),
  })
}

/** Of two that are alike, the one that ends first. */
function worse(one: Validity, other: Validity): Validity {
  const order = WORST.indexOf(other.answer) - WORST.indexOf(one.answer)
  if (order !== 0) return order < 0 ? other : one
  return endOf(other) < endOf(one) ? other : one
}

function endOf({ detail }: Validity): number {
  const until = detail?.until
  return (typeof until === 'string' ? readDate(until)?.ms : undefined) ?? Infinity
}

/**
 * Compares the badge's dates with `now` (milliseconds since the epoch). A date that cannot be read is
 * never "no expiry" (docs/spec/judging.md 10); what can be read still counts. What has ended has ended, also where it
 * is said to begin later: nothing in that proves the badge false (docs/spec/judging.md 21).
 */
export function validityOf(badge: Dates, now: number): Validity {
  const from = readDate(badge.validFrom)?.ms
  const until = readDate(badge.validUntil)?.ms
  const detail = present({ from: badge.validFrom, until: badge.validUntil })
  const answer = (name: Validity['answer']): Validity => ({ id: 'validity', answer: name, detail })
  if (until !== undefined && until < now) return answer('expired')
  if (from !== undefined && until !== undefined && until < from) return answer('reversed')
  const unreadable = [badge.validFrom, badge.validUntil].some(
    (date) => date !== undefined && readDate(date) === undefined,
  )
  if (unreadable) return answer('unreadable')
  if (from !== undefined && from > now + SKEW_MS) return answer('notYet')
  return answer(until === undefined ? 'unlimited' : 'current')
}
