/** Is today within the dates the badge states? */
import type { Badge } from '../../badge/badge.ts'
import { isoOrWritten, readDate } from '../../formats/date.ts'
import { isCredential } from '../../formats/document.ts'
import { present } from '../../formats/fields.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { Check } from '../report.ts'
import type { Question } from './question.ts'

type Dates = Pick<Badge, 'validFrom' | 'validUntil'>
type Validity = Extract<Check, { id: 'validity' }>

/** Clocks of issuers and phones differ a little (decisions.md 6). */
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

/** Each data model has its own names for the dates; a credential that uses both must be within both. */
export const validity: Question = ({ document, badge, now }) => {
  const stated: readonly Dates[] = isCredential(document) ? [badge, datesOfV1(document)] : [badge]
  const [first, ...rest] = stated.map((dates) => validityOf(dates, now))
  const check = rest.reduce((one, other) => worse(one, other), first ?? validityOf(badge, now))
  return { check, remarks: [] }
}

function datesOfV1(document: JsonObject): Dates {
  return present({
    validFrom: isoOrWritten(own(document, 'issuanceDate')),
    validUntil: isoOrWritten(own(document, 'expirationDate')),
  })
}

const worse = (one: Validity, other: Validity) =>
  WORST.indexOf(other.answer) < WORST.indexOf(one.answer) ? other : one

/**
 * Compares the badge's dates with `now` (milliseconds since the epoch). A date that cannot be read is
 * never "no expiry" (decisions.md 10); what can be read still counts.
 */
export function validityOf(badge: Dates, now: number): Validity {
  const from = readDate(badge.validFrom)?.ms
  const until = readDate(badge.validUntil)?.ms
  const detail = present({ from: badge.validFrom, until: badge.validUntil })
  const answer = (name: Validity['answer']): Validity => ({ id: 'validity', answer: name, detail })
  if (from !== undefined && until !== undefined && until < from) return answer('reversed')
  if (until !== undefined && until < now) return answer('expired')
  const unreadable = [badge.validFrom, badge.validUntil].some(
    (date) => date !== undefined && readDate(date) === undefined,
  )
  if (unreadable) return answer('unreadable')
  if (from !== undefined && from > now + SKEW_MS) return answer('notYet')
  return answer(until === undefined ? 'unlimited' : 'current')
}
