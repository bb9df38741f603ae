/** One person on the HR desk: the counts, badge by badge, and the test of their address. */
import { useState } from 'react'
import { Problems } from '#entities/reading/problems.tsx'
import { Counts } from '#entities/reading/reading-strip.tsx'
import { tallyOf } from '#entities/reading/tally.ts'
import type { Candidate } from '#services/reading/candidate.ts'
import type { Owned } from '#services/reading/on-address.ts'
import { CheckedBadges } from './checked-badges.tsx'
import { Hers } from './hers.tsx'
import styles from './reader.module.css'
import type { ReaderRow } from './use-reports.ts'

export interface DeskPerson {
  readonly candidate: Candidate
  readonly person: string
  readonly rows: readonly ReaderRow[]
}

export function PersonTable({ candidate, person, rows }: DeskPerson) {
  const [owned, setOwned] = useState<Owned>()
  return (
    <section className={styles.person} aria-label={person}>
      <h2>{person}</h2>
      {rows.length > 0 ? (
        <>
          <Counts counts={tallyOf(rows).counts} />
          <CheckedBadges caption={person} hideCaption rows={rows} owned={owned} />
          <Hers name={candidate.owner} badges={rows} owned={owned} onTested={setOwned} />
        </>
      ) : null}
      <Problems problems={candidate.problems} />
    </section>
  )
}
