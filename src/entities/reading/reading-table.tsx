/** The check badge by badge: name, issuer, date, outcome with its reason, and every answer one click deeper. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isExample } from '#core/badge/example.ts'
import { standingLines } from '#core/verification/issuer-standing.ts'
import { mark, type Report } from '#core/verification/report.ts'
import { useFormat } from '#i18n/format.ts'
import { useShown } from '#i18n/shown.ts'
import { useAnswerWords, useStandingWords } from '#i18n/words.ts'
import { Button } from '#ui/button/button.tsx'
import { ExampleMark } from '../verdict-mark/example-mark.tsx'
import { VerdictMark } from '../verdict-mark/verdict-mark.tsx'
import { forReader } from '../verdict-panel/for-reader.ts'
import { VerdictPanel } from '../verdict-panel/verdict-panel.tsx'
import { decisive } from './decisive.ts'
import styles from './reading-table.module.css'
import type { ReadingRow } from './tally.ts'

export interface ReadingTableProps<R extends ReadingRow> {
  readonly caption: string
  /** a heading above the table already shows its caption */
  readonly hideCaption?: boolean
  readonly rows: readonly R[]
  /** its picture */
  readonly art?: ((row: R) => ReactNode) | undefined
  /** a word beside the issuer: on the reader's own list */
  readonly note?: ((row: R) => ReactNode) | undefined
  /** what must be said before the answers */
  readonly before?: (row: R) => ReactNode
  /** what its issuer says, below the answers */
  readonly after?: ((row: R) => ReactNode) | undefined
  /** what can be done with one badge, below its answers */
  readonly actions?: (row: R) => ReactNode
}

const COLUMNS = ['badge', 'awarded', 'verdict', 'why'] as const

export function ReadingTable<R extends ReadingRow>(props: ReadingTableProps<R>) {
  const { caption, hideCaption = false, rows, ...more } = props
  const { t } = useTranslation('reader')
  return (
    <table className={styles.table}>
      <caption className={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={`${row.id} ${row.fileName}`} row={row} {...more} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps<R extends ReadingRow> = Omit<
  ReadingTableProps<R>,
  'caption' | 'hideCaption' | 'rows'
> & { readonly row: R }

function Row<R extends ReadingRow>({ row, ...more }: RowProps<R>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <tr>
        <Facts row={row} art={more.art} note={more.note} />
        <td className={styles.outcome}>
          <Outcome report={row.report} />
        </td>
        <td className={styles.why}>
          {row.report ? (
            <Unfold name={row.credential.badge.name} open={open} onClick={() => setOpen(!open)} />
          ) : null}
        </td>
      </tr>
      {open ? <Opened row={row} {...more} /> : null}
    </>
  )
}

function Facts<R extends ReadingRow>({ row, art, note }: RowProps<R>) {
  const format = useFormat()
  const badge = useShown()(row.credential.badge)
  const awarded = badge.awardedAt ?? badge.validFrom
  return (
    <>
      <th scope="row">
        <div className={styles.named}>
          {art ? <div className={styles.art}>{art(row)}</div> : null}
          <div>
            <span dir="auto">{badge.name}</span> {isExample(badge) ? <ExampleMark /> : null}
            <span className={styles.issuer}>
              <span dir="auto">{badge.issuer.name}</span> {note?.(row)}
            </span>
          </div>
        </div>
      </th>
      <td className={styles.awarded}>{awarded ? format.date(awarded) : null}</td>
    </>
  )
}

interface UnfoldProps {
  readonly name: string
  readonly open: boolean
  readonly onClick: () => void
}

function Unfold({ name, open, onClick }: UnfoldProps) {
  const { t } = useTranslation('reader')
  return (
    <Button look="quiet" className={styles.unfold ?? ''} aria-expanded={open} onClick={onClick}>
      <span className="visually-hidden">
        {t('table.why')}: {name}
      </span>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path fill="none" stroke="currentColor" strokeWidth="2" d="m3 6 5 5 5-5" />
      </svg>
    </Button>
  )
}

function Opened<R extends ReadingRow>({ row, before, after, actions }: RowProps<R>) {
  const badge = useShown()(row.credential.badge)
  if (!row.report) return null
  return (
    <tr className={styles.opened}>
      <td colSpan={COLUMNS.length}>
        <VerdictPanel
          isAnothers
          report={row.report}
          issuer={badge.issuer.name ?? ''}
          before={before?.(row)}
          actions={actions?.(row)}
        />
        {after?.(row)}
      </td>
    </tr>
  )
}

function Outcome({ report }: { readonly report: Report | undefined }) {
  const { t } = useTranslation('reader')
  return report ? <Judged report={report} /> : t('table.waiting')
}

function Judged({ report }: { readonly report: Report }) {
  const { t } = useTranslation('verification')
  const answer = useAnswerWords()
  const standing = useStandingWords()(standingLines(report))
  const reason = decisive(report)
  return (
    <>
      <VerdictMark mark={mark(report)} />
      {standing ? <p className={styles.reason}>{standing}</p> : null}
      {reason ? (
        <p className={styles.reason}>
          {t(`check.${reason.id}.name`)}: {answer(forReader(reason))}
        </p>
      ) : null}
    </>
  )
}
