/** A report of one check as a page to print: facts, answers, remarks, websites asked. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Badge } from '#core/badge/badge.ts'
import { STANDARD_NAMES } from '#core/badge/standards.ts'
import { standingLines } from '#core/verification/issuer-standing.ts'
import { mark } from '#core/verification/report.ts'
import type { ReportDocument } from '#core/verification/report-document.ts'
import { useFormat } from '#i18n/format.ts'
import { useMeansWords, useStandingWords } from '#i18n/words.ts'
import { Bar } from '#ui/bar/bar.tsx'
import { ExampleMark } from '../verdict-mark/example-mark.tsx'
import { VerdictMark } from '../verdict-mark/verdict-mark.tsx'
import styles from './report-page.module.css'
import { ReportTables } from './report-tables.tsx'

export interface ReportPageProps {
  readonly document: ReportDocument
  readonly standard: Badge['standard']
  /** print, save: not on paper */
  readonly actions: ReactNode
}

export function ReportPage({ document, standard, actions }: ReportPageProps) {
  const { t } = useTranslation('report')
  const format = useFormat()
  const means = useMeansWords()
  return (
    <article className={styles.page}>
      <h1 tabIndex={-1}>{t('of', { name: document.badge.name })}</h1>
      <div className={styles.verdict}>
        <VerdictMark mark={mark(document)} size="large" />
        {document.example ? <ExampleMark /> : null}
        <p>{means(document, document.badge.issuer.name ?? '')}</p>
      </div>
      <p>{t('made', { when: format.moment(document.askedAt) })}</p>
      <Bar>{actions}</Bar>
      <Facts document={document} standard={STANDARD_NAMES[standard]} />
      <ReportTables report={document} />
      <small>
        {t('policy', { policy: document.policy })} {t('privacy')}
      </small>
    </article>
  )
}

function Facts({ document, standard }: { document: ReportDocument; standard: string }) {
  const { t } = useTranslation('report')
  const format = useFormat()
  const { badge, sha256 } = document
  const facts = [
    [t('name'), badge.name],
    [t('issuer'), badge.issuer.name],
    [t('issuerId'), badge.issuer.id],
    [t('standing'), useStandingWords()(standingLines(document))],
    [t('credentialId'), badge.id],
    [t('awarded'), badge.awardedAt && format.date(badge.awardedAt)],
    [t('standard'), standard],
    [t('credentialHash'), sha256.credential],
    [t('fileHash'), sha256.file],
  ] as const
  return (
    <dl className={styles.facts}>
      {facts.map(([term, value]) =>
        value ? (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
