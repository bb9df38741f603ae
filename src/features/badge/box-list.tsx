/** What a badge says of several things: a box for each, the first ones at once and all when asked. */
import type { ReactNode } from 'react'
import styles from './badge-page.module.css'
import { LongList } from './long-list.tsx'

export interface BoxListProps<T> {
  readonly all: readonly T[]
  readonly children: (item: T, index: number) => ReactNode
}

export function BoxList<T>({ all, children }: BoxListProps<T>) {
  return (
    <LongList all={all}>
      {(shown) => (
        <ul className={styles.boxes}>
          {shown.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
            <li key={index} className={styles.box} dir="auto">
              {children(item, index)}
            </li>
          ))}
        </ul>
      )}
    </LongList>
  )
}
