/** The verdict in plain words, every question with its answer, and the technical line one click deeper. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Check, mark, type Report } from '#core/verification/report.ts'
import { TONE_OF_MARK, toneOfCheck } from '#core/verification/tone.ts'
import { useFormat } from '#i18n/format.ts'
import { useAdviceWords, useAnswerWords, useMeansWords } from '#i18n/words.ts'
import { ToneIcon } from '../verdict-mark/tone-icon.tsx'
import { VerdictMark } from '../verdict-mark/verdict-mark.tsx'
import { forReader } from './for-reader.ts'
import { parted, toldReasons } from './reasons.ts'
import { RemarkLines } from './remark-lines.tsx'
import { TechnicalLines } from './technical-lines.tsx'
import styles from './verdict-panel.module.css'

export interface VerdictPanelProps {
  readonly report: Report
  readonly issuer: string
  /** a badge of somebody else: what only its holder can do about it is left out */
  readonly isAnothers?: boolean
  /** check again, or what else can be done */
  readonly actions?: ReactNode
  /** 'last confirmed on 3 March', or what else must be said first */
  readonly before?: ReactNode
}

export function VerdictPanel(props: VerdictPanelProps) {
  const { report, issuer, isAnothers = false, actions, before } = props
  const { t } = useTranslation('verification')
  const format = useFormat()
  const means = useMeansWords()
  const judged = mark(report)
  const { first, rest } = parted(toldReasons(report.checks, isAnothers))
  return (
    <section className={[styles.panel, styles[TONE_OF_MARK[judged]]].join(' ')}>
      <h2>
        <VerdictMark mark={judged} size="large" />
      </h2>
      <p className={styles.means}>{means(report, issuer)}</p>
      <RemarkLines report={report} of="first" className={styles.remarks} />
      {before}
      <CheckLines checks={first} isAnothers={isAnothers} />
      {rest.length > 0 ? (
        <details className={styles.rest}>
          <summary>{t('rest', { count: rest.length })}</summary>
          <CheckLines checks={rest} isAnothers={isAnothers} />
        </details>
      ) : null}
      <RemarkLines report={report} of="reader" title={t('remarks')} className={styles.remarks} />
      <p className={styles.foot}>
        {t('checked', { when: format.moment(report.askedAt) })} {actions}
      </p>
      <TechnicalLines report={report} />
    </section>
  )
}

interface CheckLinesProps {
  readonly checks: readonly Check[]
  readonly isAnothers: boolean
}

function CheckLines({ checks, isAnothers }: CheckLinesProps) {
  return (
    <ul className={styles.checks}>
      {checks.map((check) => (
        <CheckLine key={check.id} check={check} isAnothers={isAnothers} />
      ))}
    </ul>
  )
}

function CheckLine({ check, isAnothers }: { readonly check: Check; readonly isAnothers: boolean }) {
  const { t } = useTranslation('verification')
  const answer = useAnswerWords()
  const advice = useAdviceWords()(check)
  return (
    <li className={styles.check}>
      <ToneIcon tone={toneOfCheck(check)} />
      <strong>{t(`check.${check.id}.name`)}</strong>
      <span className={styles.answer}>
        {answer(isAnothers ? forReader(check) : check)}
        {advice && !isAnothers ? <span className={styles.advice}>{advice}</span> : null}
      </span>
    </li>
  )
}
