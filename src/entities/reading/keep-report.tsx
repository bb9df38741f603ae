/** The buttons that keep an outcome: as JSON, as a table, on paper. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import { useStandingWords } from '#i18n/words.ts'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import styles from './reading.module.css'
import { type ReportGroup, reportCsv, reportJson } from './report-file.ts'

export interface KeepReportProps {
  readonly groups: readonly ReportGroup[]
  /** more ways to keep it */
  readonly children?: ReactNode
}

export function KeepReport({ groups, children }: KeepReportProps) {
  const { t } = useTranslation(['reader', 'verification'])
  const format = useFormat()
  const standing = useStandingWords()
  const now = new Date().toISOString()
  const name = `rugzak-${now.slice(0, 10)}`
  const heads = (['person', 'badge', 'issuer', 'awarded', 'verdict', 'standing'] as const).map(
    (column) => t(`table.${column}`),
  )
  const saveCsv = () => {
    const all = [...heads, 'SHA-256', t('table.file')]
    // an outcome is one of the verdict words; i18next answers the key itself for any other
    const outcome = (said: string) =>
      said === 'unchecked'
        ? t('table.waiting')
        : t(`verification:verdict.${said}` as 'verification:verdict.valid')
    const text = reportCsv(groups, all, {
      outcome,
      example: t('verification:example'),
      standing,
    })
    saveFile(text, `${name}.csv`)
  }
  return (
    <section className={styles.keep}>
      <h2>{t('report.title')}</h2>
      <p>{t('report.text')}</p>
      <p className={styles.buttons}>
        <Button onClick={() => saveFile(reportJson(groups, now), `${name}.json`)}>
          {t('report.json')}
        </Button>
        <Button onClick={saveCsv}>{t('report.csv')}</Button>
        {children}
        <Button onClick={() => print()}>{t('report.print')}</Button>
      </p>
      <p className={styles.made}>{t('report.made', { when: format.moment(now) })}</p>
    </section>
  )
}
