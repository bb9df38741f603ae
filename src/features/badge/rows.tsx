/** Terms with what they say, beside each other where there is room and below each other on a phone. */
import type { ReactNode } from 'react'
import styles from './badge-page.module.css'

export type Row = readonly [term: string, says: ReactNode]

/** Rows that say nothing are left out. */
export function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const told = rows.filter(([, says]) => says !== undefined && says !== '')
  return told.length > 0 ? (
    <dl className={styles.rows}>
      {told.map(([term, says]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">{says}</dd>
        </div>
      ))}
    </dl>
  ) : null
}
