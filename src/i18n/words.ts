/** Turns codes of the core into sentences: the one place where a key is made at run time. */
import { useTranslation } from 'react-i18next'
import type { Check, Remark } from '#core/verification/report.ts'
import { useFormat } from './format.ts'

type Say = (key: string, holes?: Record<string, unknown>) => string | undefined

/** Says a verification word when there is one. */
function useSay(): Say {
  const { i18n } = useTranslation('verification')
  const t = i18n.t as unknown as (key: string, options: Record<string, unknown>) => string // keys of codes: words.test.ts holds that every answer has one
  return (key, holes) =>
    i18n.exists(key, { ns: 'verification' }) ? t(key, { ns: 'verification', ...holes }) : undefined
}

/** The answer as a sentence, with why nobody could be asked when that is the reason. */
export function useAnswerWords(): (check: Check) => string {
  const say = useSay()
  const format = useFormat()
  const date = (value: unknown) => (typeof value === 'string' ? format.date(value) : '')
  return ({ id, answer, detail }) => {
    const holes = { ...detail, until: date(detail?.until), from: date(detail?.from) }
    const why = typeof detail?.why === 'string' ? say(`why.${detail.why}`) : undefined
    return [say(`check.${id}.${answer}`, holes), why].filter(Boolean).join('. ')
  }
}

/** A remark as a sentence; its code when we have no words for it yet. */
export function useRemarkWords(): (remark: Remark) => string {
  const say = useSay()
  return ({ code, detail }) => say(`remark.${code.replaceAll('.', '_')}`, detail) ?? code
}
