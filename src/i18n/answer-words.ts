/** Whose an answer to a learner is, in words that say no more than was proved. */
import { useTranslation } from 'react-i18next'
import type { Answer } from '#core/endorsing/check-answer.ts'
import { issuerStanding, standingLines } from '#core/verification/issuer-standing.ts'
import { useStandingWords } from './words.ts'

export interface AnswerWords {
  /** what kind of answer it is, in our words: a title of the writer's own could claim whatever it likes */
  readonly kindOf: (answer: Pick<Answer, 'title'>) => string
  readonly whose: (answer: Pick<Answer, 'by' | 'isSigned' | 'report'>) => string
}

export function useAnswerWords(): AnswerWords {
  const { t } = useTranslation('verification')
  const standing = useStandingWords()
  const ours = [t('answered.kind.endorsement'), t('answered.kind.thanks')]
  return {
    kindOf: ({ title }) => ours.find((word) => word === title) ?? t('answered.kind.other'),
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
