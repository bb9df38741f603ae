/** What others wrote about the badges of a page: its owner says so, so each answer is judged by its own bytes. */
import { ANSWER_TYPE } from '#core/endorsing/answer-document.ts'
import type { Answer, AnswerFailure } from '#core/endorsing/check-answer.ts'
import type { Result } from '#core/kernel/result.ts'
import { readAnswer } from '../endorsing/take-answer.ts'
import type { BadgeReading, Candidate } from './candidate.ts'

/** By the id of the badge and the digest of the file: an answer about one badge is none about another. */
export type JudgedAnswers = ReadonlyMap<string, Result<Answer, AnswerFailure>>

export const answerKey = (badge: Pick<BadgeReading, 'id'>, file: string) => `${badge.id} ${file}`

interface KeptAnswer {
  readonly badge: BadgeReading
  readonly file: string
  readonly bytes: Blob
}

export function answersOf({
  badges,
  files,
}: Pick<Candidate, 'badges' | 'files'>): readonly KeptAnswer[] {
  return badges.flatMap((badge) =>
    badge.own.evidence.flatMap(({ file = '' }): readonly KeptAnswer[] => {
      const bytes = files?.get(file)?.bytes
      return bytes?.type === ANSWER_TYPE ? [{ badge, file, bytes }] : []
    }),
  )
}

export async function judgeAnswers(
  signal: AbortSignal,
  kept: readonly KeptAnswer[],
): Promise<JudgedAnswers> {
  const judged = kept.map(
    async ({ badge, file, bytes }) =>
      [answerKey(badge, file), await readAnswer(signal, bytes, badge.credential)] as const,
  )
  return new Map(await Promise.all(judged))
}
