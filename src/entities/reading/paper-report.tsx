/** A dated report of one person's badges for paper: counts, reasons, fingerprints, what nobody checked, room for a name. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isExample } from '#core/badge/example.ts'
import { standingLines } from '#core/verification/issuer-standing.ts'
import { mark, type Report } from '#core/verification/report.ts'
import { useFormat } from '#i18n/format.ts'
import { useShown } from '#i18n/shown.ts'
import { useAnswerWords, useMeansWords, useStandingWords } from '#i18n/words.ts'
import { QrCode } from '../qr/qr-code.tsx'
import { ExampleMark } from '../verdict-mark/example-mark.tsx'
import { VerdictMark } from '../verdict-mark/verdict-mark.tsx'
import { forReader } from '../verdict-panel/for-reader.ts'
import { askedHosts } from './asked-hosts.ts'
import { decisive } from './decisive.ts'
import styles from './paper-report.module.css'
import { Counts } from './reading-strip.tsx'
import { inReadingOrder, type ReadingRow, tallyOf } from './tally.ts'

export interface PaperReportProps {
  /** as the page or the badges state; '' for nobody */
  readonly person: string
  readonly rows: readonly ReadingRow[]
  /** where whoever holds the paper checks it again */
  readonly reader: string
  /** where the badges came from, and what an address said */
  readonly children: ReactNode
}

export function PaperReport({ person, rows, reader, children }: PaperReportProps) {
  const { t } = useTranslation('reader')
  const format = useFormat()
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <strong>{t('paper.title')}</strong>
        <span>{format.moment(lastCheck(rows))}</span>
      </header>
      <h1>{person || t('hr.loose')}</h1>
      {children}
      <div className={styles.counts}>
        <Counts counts={tallyOf(rows).counts} />
      </div>
      <Lines rows={rows} />
      <Columns name={person} />
      <div className={styles.signed}>
        <span>{t('paper.by')}</span>
        <span>{t('paper.initials')}</span>
      </div>
      <Again rows={rows} reader={reader} />
    </article>
  )
}

const lastCheck = (rows: readonly ReadingRow[]) =>
  rows
    .map(({ report }) => report?.askedAt ?? '')
    .toSorted()
    .at(-1) ?? ''

const HEADS = ['badge', 'awarded', 'verdict', 'why', 'fingerprint'] as const

function Lines({ rows }: Pick<PaperReportProps, 'rows'>) {
  const { t } = useTranslation('reader')
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {t(`table.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inReadingOrder(rows).map((row) => (
          <Line key={`${row.id} ${row.fileName}`} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ row: { credential, report } }: { readonly row: ReadingRow }) {
  const { t } = useTranslation('reader')
  const format = useFormat()
  const badge = useShown()(credential.badge)
  const awarded = badge.awardedAt ?? badge.validFrom
  return (
    <tr>
      <th scope="row">
        <span dir="auto">{badge.name}</span> {isExample(badge) ? <ExampleMark /> : null}
        <small dir="auto">{badge.issuer.name}</small>
      </th>
      <td>{awarded ? format.date(awarded) : null}</td>
      <td>{report ? <VerdictMark mark={mark(report)} /> : t('table.waiting')}</td>
      <td>{report ? <Why report={report} issuer={badge.issuer.name ?? ''} /> : null}</td>
      <td>{fingerprint(credential.id)}</td>
    </tr>
  )
}

/** What decided it, and how the issuer is known; of a badge whose issuer is known in no way, what it means. */
function Why({ report, issuer }: { readonly report: Report; readonly issuer: string }) {
  const answer = useAnswerWords()
  const means = useMeansWords()
  const standing = useStandingWords()(standingLines(report))
  const reason = decisive(report)
  const why = [reason ? answer(forReader(reason)) : '', standing].filter(Boolean).join(' · ')
  return why || means(report, issuer)
}

/** Enough of it to compare by eye. */
const fingerprint = (sha256: string) => `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`

function Columns({ name }: { readonly name: string }) {
  const { t } = useTranslation('reader')
  return (
    <div className={styles.columns}>
      {(['proved', 'said', 'unchecked'] as const).map((column) => (
        <section key={column}>
          <h2>{t(`paper.${column}.title`)}</h2>
          <p>{t(`paper.${column}.text`, { name: name || t('paper.somebody') })}</p>
        </section>
      ))}
    </div>
  )
}

function Again({ rows, reader }: Pick<PaperReportProps, 'rows' | 'reader'>) {
  const { t } = useTranslation('reader')
  const format = useFormat()
  const hosts = askedHosts(rows)
  return (
    <footer className={styles.again}>
      <QrCode text={reader} label={t('paper.code')} />
      <p>
        <strong>{t('paper.again')}</strong> {t('paper.how', { address: reader })}
        <br />
        {hosts.length > 0
          ? t('paper.asked', { hosts: format.list(hosts) })
          : t('paper.nobodyAsked')}
      </p>
    </footer>
  )
}
