/** The outcome over all badges in one sentence, with what deserves to be named after it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice/notice.tsx'
import tones from '../verdict-mark/tone.module.css'
import { ToneIcon } from '../verdict-mark/tone-icon.tsx'
import styles from './reading.module.css'
import { NAMED_OUTCOMES, type ReadingRow, summaryOf, tallyOf, toneOf } from './tally.ts'

export interface ReadingSummaryProps {
  readonly rows: readonly ReadingRow[]
  readonly children?: ReactNode
}

export function ReadingSummary({ rows, children }: ReadingSummaryProps) {
  const { t } = useTranslation('reader')
  const tally = tallyOf(rows)
  const { total, examples, done, counts } = tally
  const tone = toneOf(tally)
  const { valid = 0, issuerUnproven: byKey = 0 } = counts
  const numbers = { total, done, valid, byKey, count: total }
  return (
    <Notice tone={tone} role="status">
      <div className={styles.summary}>
        <ToneIcon tone={tone} />
        <div className={[styles.words, tone === 'unknown' ? styles.open : tones[tone]].join(' ')}>
          <h2 className={styles.sentence}>{t(`summary.${summaryOf(tally)}`, numbers)}</h2>
          <p>
            {t('summary.here')}{' '}
            {NAMED_OUTCOMES.flatMap((outcome) => {
              const count = counts[outcome]
              return count ? [t(`count.${outcome}`, { count })] : []
            }).join(' ')}{' '}
            {examples > 0 && total > 0 ? t('count.example', { count: examples }) : null}
          </p>
          {children}
        </div>
      </div>
    </Notice>
  )
}
