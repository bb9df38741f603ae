/** Whose an answer to a learner is, in words that say no more than was proved. */
import { useTranslation } from 'react-i18next'
import type { Answer } from '#core/endorsing/check-answer.ts'
import { issuerStanding, standingLines } from '#core/verification/issuer-standing.ts'
import { useStandingWords } from './words.ts'

export interface AnswerWords {
  readonly whose: (answer: Pick<Answer, 'by' | 'isSigned' | 'report'>) => string
}

export function useAnswerWords(): AnswerWords {
  const { t } = useTranslation('verification')
  const standing = useStandingWords()
  return {
    whose: ({ by, isSigned, report }) => {
      const name = by || t('answered.nameless')
      if (!isSigned) return t('answered.whose.unsigned', { name })
      const kind = issuerStanding(report)?.kind
      if (kind === undefined) return t('answered.whose.unproved', { name })
      if (kind === 'key') return t('answered.whose.key', { name })
      return t('answered.whose.standing', { name, standing: standing(standingLines(report)) })
    },
  }
}
