/** What others answered when the learner asked: their words, and whose those are as far as that was proved. */
import { lazy, Suspense } from 'react'
import type { BadgeRecord } from '#core/records/records.ts'
import { useAnswers } from './use-answers.ts'

/** Few badges have any: what draws them comes with the first. */
const AnswerList = lazy(() =>
  import('./answer-list.tsx').then((it) => ({ default: it.AnswerList })),
)

export function Answers({ record }: { readonly record: BadgeRecord }) {
  const answers = useAnswers(record)
  if (answers.length === 0) return null
  return (
    <Suspense>
      <AnswerList record={record} answers={answers} />
    </Suspense>
  )
}
