/** What an answer to a learner is worth: whose key wrote it, whether it is whole, and whether it is about this very badge. */
import type { Badge } from '../badge/badge.ts'
import { present } from '../formats/fields.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import type { CheckId } from '../verification/catalog.ts'
import type { Report } from '../verification/report.ts'
import type { Verified } from '../verification/verified.ts'

export interface Answer {
  /** as they call themselves; '' for nobody */
  readonly by: string
  /** Markdown */
  readonly says: string
  readonly title: string
  /** ISO 8601 */
  readonly on?: string
  /** a false one is a plain text: anybody could have written it */
  readonly isSigned: boolean
  readonly report: Report
}

/**
 * `notAnAnswer`: something else, or about nothing. `altered`: other words than were signed. `unsealed`: the signature
 * of the key it names was taken out. `forged`: another key signed than the one it names. `otherBadge`: about another
 * badge, or about the same badge of another learner.
 */
export type AnswerFailure = 'notAnAnswer' | 'altered' | 'unsealed' | 'forged' | 'otherBadge'

/** `about`: the `nameOf` the badge it has to be about. */
export function checkAnswer(
  { badge, report }: Verified,
  about: string,
): Result<Answer, AnswerFailure> {
  const subject = badge.achievement.id
  if (badge.kind !== 'endorsement' || !subject) return failed('notAnAnswer')
  const wrong = wrongIn(report, badge)
  if (wrong !== undefined) return failed(wrong)
  if (subject !== about) return failed('otherBadge')
  return found(answerOf(badge, report))
}

function wrongIn(report: Report, { issuer }: Badge): AnswerFailure | undefined {
  const answer = (asked: CheckId) => report.checks.find(({ id }) => id === asked)?.answer
  const signature = answer('signature')
  if (signature === 'unsigned') return issuer.id?.startsWith('did:') ? 'unsealed' : undefined
  if (signature === 'altered') return 'altered'
  const isOthers = ['unbound', 'mismatch'].includes(answer('issuer') ?? '')
  return isOthers || signature === 'refused' ? 'forged' : undefined
}

function answerOf(badge: Badge, report: Report): Answer {
  const signature = report.checks.find(({ id }) => id === 'signature')?.answer
  return present({
    by: badge.issuer.name ?? '',
    says: badge.narrative ?? '',
    title: badge.name,
    on: badge.awardedAt,
    isSigned: signature !== undefined && signature !== 'unsigned',
    report,
  })
}
