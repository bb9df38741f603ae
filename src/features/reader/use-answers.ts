/** What others wrote about a badge, in the reader's own words for it: a page cannot say more of it than was proved. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OwnWords } from '#core/portfolio/redact.ts'
import type { OwnEvidence } from '#core/records/records.ts'
import { useAnswerWords } from '#i18n/answer-words.ts'
import type { Candidate } from '#services/reading/candidate.ts'
import {
  answerKey,
  answersOf,
  type JudgedAnswers,
  judgeAnswers,
} from '#services/reading/judge-answers.ts'
import type { ReaderRow } from './use-reports.ts'

const NOTHING: JudgedAnswers = new Map()

/** The owner's words beside a badge, in which no answer stands that was not judged. */
export function useAnswers(candidate: Candidate): (row: ReaderRow) => OwnWords {
  const { t } = useTranslation('verification')
  const { kindOf, whose } = useAnswerWords()
  const kept = answersOf(candidate)
  const { data: judged = NOTHING } = useQuery({
    queryKey: ['answers', candidate.key],
    queryFn: ({ signal }) => judgeAnswers(signal, kept),
    enabled: kept.length > 0,
  })
  const names = new Set(kept.map(({ badge, file }) => answerKey(badge, file)))
  const said = (row: ReaderRow, item: OwnEvidence): readonly OwnEvidence[] => {
    const key = answerKey(row, item.file ?? '')
    if (!names.has(key)) return [item]
    const read = judged.get(key)
    if (read === undefined) return []
    const { url: _url, text: _text, ...kept } = item
    if (!read.ok) return [{ ...kept, title: t(`answered.refused.${read.failure}`) }]
    const title = `${kindOf(read.value)}: ${whose(read.value)}`
    return [{ ...kept, title, text: read.value.says }]
  }
  return (row) => ({ ...row.own, evidence: row.own.evidence.flatMap((item) => said(row, item)) })
}
