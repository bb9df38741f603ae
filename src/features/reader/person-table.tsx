/** One person on the HR desk: the outcome in a line, the table, and the test of their address. */
import { useTranslation } from 'react-i18next'
import { Problems } from '#entities/reading/problems.tsx'
import { ReadingTable } from '#entities/reading/reading-table.tsx'
import { summaryOf, tallyOf, toneOf } from '#entities/reading/tally.ts'
import { ToneIcon } from '#entities/verdict-mark/tone-icon.tsx'
import type { Candidate } from '#services/reading/candidate.ts'
import { Hers } from './hers.tsx'
import styles from './reader.module.css'
import { RowActions } from './row-actions.tsx'
import { TrustNote } from './trust-button.tsx'
import type { ReaderRow } from './use-reports.ts'

export interface DeskPerson {
  readonly candidate: Candidate
  readonly person: string
  readonly rows: readonly ReaderRow[]
}

export function PersonTable({ candidate, person, rows }: DeskPerson) {
  const { t } = useTranslation('reader')
  return (
    <section className={styles.person} aria-label={person}>
      <h2>{person}</h2>
      {rows.length > 0 ? (
        <>
          <Line rows={rows} />
          <ReadingTable
            caption={person}
            hideCaption
            rows={rows}
            note={({ credential }) => <TrustNote issuer={credential.badge.issuer} />}
            actions={(badge) => <RowActions badge={badge} />}
          />
          <details className={styles.test}>
            <summary>{t('hers.open')}</summary>
            <Hers name={candidate.owner} badges={rows} />
          </details>
        </>
      ) : null}
      <Problems problems={candidate.problems} />
    </section>
  )
}

function Line({ rows }: { readonly rows: readonly ReaderRow[] }) {
  const { t } = useTranslation('reader')
  const tally = tallyOf(rows)
  const { total, done, counts } = tally
  const { valid = 0, issuerUnproven: byKey = 0 } = counts
  const numbers = { total, done, valid, byKey, count: total }
  return (
    <p className={styles.line}>
      <ToneIcon tone={toneOf(tally)} />
      {t(`line.${summaryOf(tally)}`, numbers)}
    </p>
  )
}
