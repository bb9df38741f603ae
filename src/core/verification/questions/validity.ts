/** Is today within the dates the badge states? */
import type { Badge } from '../../badge/badge.ts'
import { readDate } from '../../formats/date.ts'
import { present } from '../../formats/fields.ts'
import type { Check } from '../report.ts'
import type { Question } from './question.ts'

/** Clocks of issuers and phones differ a little (decisions.md 6). */
export const SKEW_MS = 5 * 60 * 1000

export const validity: Question = ({ badge, now }) => ({
  check: validityOf(badge, now),
  remarks: [],
})

/**
 * Compares the badge's dates with `now` (milliseconds since the epoch). A date that cannot be read is
 * never "no expiry" (decisions.md 10); what can be read still counts.
 */
export function validityOf(badge: Pick<Badge, 'validFrom' | 'validUntil'>, now: number): Check {
  const from = readDate(badge.validFrom)?.ms
  const until = readDate(badge.validUntil)?.ms
  const detail = present({ from: badge.validFrom, until: badge.validUntil })
  const answer = (name: Extract<Check, { id: 'validity' }>['answer']): Check => ({
    id: 'validity',
    answer: name,
    detail,
  })
  if (from !== undefined && until !== undefined && until < from) return answer('reversed')
  if (until !== undefined && until < now) return answer('expired')
  const unreadable = [badge.validFrom, badge.validUntil].some(
    (date) => date !== undefined && readDate(date) === undefined,
  )
  if (unreadable) return answer('unreadable')
  if (from !== undefined && from > now + SKEW_MS) return answer('notYet')
  return answer(until === undefined ? 'unlimited' : 'current')
}
