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
import { VerdictPanel } from '../verdict-panel/verdict-panel.tsx'
import { decisive } from './decisive.ts'
import styles from './reading-table.module.css'
import type { ReadingRow } from './tally.ts'

export interface ReadingTableProps<R extends ReadingRow> {
  readonly caption: string
  /** a heading above the table already shows its caption */
  readonly hideCaption?: boolean
  readonly rows: readonly R[]
  /** a word beside the issuer: on the reader's own list */
  readonly note?: (row: R) => ReactNode
  /** what can be done with one badge, below its answers */
  readonly actions?: (row: R) => ReactNode
}

const COLUMNS = ['badge', 'issuer', 'awarded', 'verdict', 'why'] as const

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

type RowProps<R extends ReadingRow> = Pick<ReadingTableProps<R>, 'note' | 'actions'> & {
  readonly row: R
}

function Row<R extends ReadingRow>({ row, note, actions }: RowProps<R>) {
  const { t } = useTranslation('reader')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const badge = useShown()(row.credential.badge)
  const awarded = badge.awardedAt ?? badge.validFrom
  return (
    <>
      <tr>
        <th scope="row">
          {badge.name} {isExample(badge) ? <ExampleMark /> : null}
        </th>
        <td className={styles.issuer}>
          {badge.issuer.name} {note?.(row)}
        </td>
        <td className={styles.awarded}>{awarded ? format.date(awarded) : null}</td>
        <td className={styles.outcome}>
          {row.report ? <Outcome report={row.report} /> : t('table.waiting')}
        </td>
        <td className={styles.why}>
          {row.report ? (
            <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('table.why')}
              <span className="visually-hidden">: {badge.name}</span>
            </Button>
          ) : null}
        </td>
      </tr>
      {open && row.report ? (
        <tr className={styles.opened}>
          <td colSpan={COLUMNS.length}>
            <VerdictPanel
              isAnothers
              report={row.report}
              issuer={badge.issuer.name ?? ''}
              actions={actions?.(row)}
            />
          </td>
        </tr>
      ) : null}
    </>
  )
}

function Outcome({ report }: { readonly report: Report }) {
  const { t } = useTranslation('verification')
  const answer = useAnswerWords()
  const standing = useStandingWords()(standingLines(report))
  const reason = decisive(report)
  return (
    <>
      <VerdictMark mark={mark(report)} />
      {standing ? <p>{standing}</p> : null}
      {reason ? (
        <p className={styles.reason}>
          {t(`check.${reason.id}.name`)}: {answer(reason)}
        </p>
      ) : null}
    </>
  )
}
