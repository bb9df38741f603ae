/** Overlapping badges with a row of steps that fills up. */
import type { ReactNode } from 'react'
import styles from './badge-stack.module.css'

export interface BadgeStackProps {
  /** bare badge art, at most four pieces are drawn */
  readonly art: readonly { readonly id: string; readonly picture: ReactNode }[]
}

const MOST_PIECES = 4
/** More steps than this are one bar: separate blocks could not be told apart. */
const MOST_BLOCKS = 12

/** Decorative: the names stand beside it. */
export function BadgeStack({ art }: BadgeStackProps) {
  return (
    <div className={styles.stack} aria-hidden="true">
      {art.slice(0, MOST_PIECES).map(({ id, picture }) => (
        <div key={id} className={styles.piece}>
          {picture}
        </div>
      ))}
    </div>
  )
}

export interface StepRowProps {
  readonly done: number
  /** absent when the whole is not known: then there is no row */
  readonly needed?: number | undefined
  /** the same in words, always said */
  readonly label: string
  /** '3/5', shown instead of the words where room is short */
  readonly short?: string | undefined
}

export function StepRow({ done, needed, label, short }: StepRowProps) {
  return (
    <p className={styles.progress}>
      {needed === undefined ? null : <Blocks done={done} needed={needed} />}
      <span className={short === undefined ? undefined : 'visually-hidden'}>{label}</span>
      {short === undefined ? null : <span aria-hidden="true">{short}</span>}
    </p>
  )
}

function Blocks({ done, needed }: { readonly done: number; readonly needed: number }) {
  if (!Number.isInteger(needed) || !Number.isInteger(done) || needed > MOST_BLOCKS) {
    const share = `${Math.min(100, (100 * done) / needed)}%`
    return (
      <span className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: share }} />
      </span>
    )
  }
  return (
    <span className={styles.blocks} aria-hidden="true">
      {Array.from({ length: needed }, (_, at) => `block ${at}`).map((key, at) => (
        <span key={key} className={at < done ? styles.done : styles.open} />
      ))}
    </span>
  )
}
