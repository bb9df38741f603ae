/** A message that stays on the page: what happened, what was kept, what to do next. */
import type { ReactNode } from 'react'
import styles from './notice.module.css'

export interface NoticeProps {
  readonly tone?: 'plain' | 'valid' | 'half' | 'caution' | 'invalid' | 'unknown'
  /** alert interrupts a screen reader, status waits its turn */
  readonly role?: 'alert' | 'status' | 'note'
  readonly children: ReactNode
}

export function Notice({ tone = 'plain', role = 'note', children }: NoticeProps) {
  return (
    <div role={role} className={[styles.notice, styles[tone]].filter(Boolean).join(' ')}>
      {children}
    </div>
  )
}
