/** A screen with nothing on it yet: says what will stand here, and how to begin. */
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export interface EmptyStateProps {
  readonly text: string
  /** where to begin */
  readonly children?: ReactNode
}

export function EmptyState({ text, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p>{text}</p>
      {children}
    </div>
  )
}
