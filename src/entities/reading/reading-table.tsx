/** The check badge by badge: name, issuer, date, outcome and the reasons one click deeper. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { mark } from '#core/verification/report.ts'
import { useFormat } from '#i18n/format.ts'
import { VerdictMark } from '../verdict-mark/verdict-mark.tsx'
import { VerdictPanel } from '../verdict-panel/verdict-panel.tsx'
import styles from './reading.module.css'
import type { ReadingRow } from './tally.ts'

export interface ReadingTableProps {
  readonly caption: string
  readonly rows: readonly ReadingRow[]
  /** more about one badge: whose address it is on, whether its issuer is trusted */
  readonly extra?: (row: ReadingRow) => ReactNode
}

export function ReadingTable({ caption, rows, extra }: ReadingTableProps) {
  const { t } = useTranslation('reader')
  return (
    <section className={styles.scroll} aria-label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {(['badge', 'issuer', 'awarded', 'verdict', 'why'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.id} ${row.fileName}`} row={row} extra={extra} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row(props: { readonly row: ReadingRow; readonly extra: ReadingTableProps['extra'] }) {
  const { t } = useTranslation('reader')
  const format = useFormat()
  const { row, extra } = props
  const { badge } = row.credential
  const awarded = badge.awardedAt ?? badge.validFrom
  return (
    <tr>
      <th scope="row">
        {badge.name}
        {extra?.(row)}
      </th>
      <td>{badge.issuer.name}</td>
      <td>{awarded ? format.date(awarded) : null}</td>
      <td>{row.report ? <VerdictMark mark={mark(row.report)} /> : t('table.waiting')}</td>
      <td>
        {row.report ? (
          <details>
            <summary>{t('table.why')}</summary>
            <VerdictPanel report={row.report} issuer={badge.issuer.name ?? ''} />
          </details>
        ) : null}
      </td>
    </tr>
  )
}
