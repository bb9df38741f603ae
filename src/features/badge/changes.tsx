/** What changed between two checks, one line per change. */
import { useTranslation } from 'react-i18next'
import { type Change, compareReports } from '#core/verification/compare-reports.ts'
import type { Check, Report } from '#core/verification/report.ts'
import { useAnswerWords, useRemarkWords } from '#i18n/words.ts'
import styles from './badge-page.module.css'

export interface ChangesProps {
  readonly before: Report | undefined
  readonly after: Report | undefined
  readonly title?: string
}

/** Nothing when there is nothing to compare, or nothing changed. */
export function Changes({ before, after, title }: ChangesProps) {
  const say = useChangeWords()
  const changes = before && after ? compareReports(before, after) : []
  const sentences = changes.flatMap(say)
  if (sentences.length === 0) return null
  return (
    <div className={styles.changes}>
      {title ? <strong>{title}</strong> : null}
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

/** The answers of the last check, right below, tell why nobody could be asked. */
function withoutWhy(check: Check): Check {
  if (check.detail?.why === undefined) return check
  const { why: _, ...detail } = check.detail
  return { ...check, detail }
}

/** No line for an answer that is the same but for its reason. */
function useChangeWords(): (change: Change) => string | readonly string[] {
  const { t } = useTranslation('verification')
  const answer = useAnswerWords()
  const remark = useRemarkWords()
  return (change) => {
    if (change.what === 'remark') return remark(change.remark)
    const [before, after] = [change.before, change.after].map((check) =>
      check ? answer(withoutWhy(check)) : t('change.notAsked'),
    )
    if (before === after) return []
    return t('change.line', { name: t(`check.${change.id}.name`), before, after })
  }
}
