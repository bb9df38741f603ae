/** Steps that climb towards a larger badge; steps still to earn are hatched. */
import type { CSSProperties, ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './stairs.module.css'

export interface Stair {
  readonly id: string
  readonly name: string
  /** why it counts or not, in words */
  readonly why: string
  readonly filled: boolean
  /** bare art; absent draws an empty ring */
  readonly picture?: ReactNode
  readonly to?: string | undefined
}

export interface StairsProps {
  readonly label: string
  readonly stairs: readonly Stair[]
}

/** Above this many the stairs scroll sideways instead of growing thinner. */
export function Stairs({ label, stairs }: StairsProps) {
  return (
    <section className={styles.frame} aria-label={label}>
      <ol
        className={styles.stairs}
        style={{ '--steps': stairs.length } as CSSProperties} // a custom property
        tabIndex={stairs.length > 6 ? 0 : undefined}
      >
        {stairs.map((stair, at) => (
          <li
            key={stair.id}
            className={stair.filled ? styles.filled : styles.open}
            style={{ '--rise': (at + 1) / stairs.length } as CSSProperties} // a custom property
          >
            <div className={styles.picture}>
              {stair.picture ?? <span className={styles.ring} aria-hidden="true" />}
            </div>
            <p className={styles.name} dir="auto">
              {stair.to === undefined ? stair.name : <Link to={stair.to}>{stair.name}</Link>}
              <span className={stair.filled ? 'visually-hidden' : styles.why}>{stair.why}</span>
            </p>
            <span className={styles.tread} aria-hidden="true" />
          </li>
        ))}
      </ol>
    </section>
  )
}
