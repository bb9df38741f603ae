/** A modal question: the platform's dialog, with its title tied to it and Escape closing it. */
import type { ReactNode } from 'react'
import { Bar } from '../bar/bar.tsx'
import styles from './dialog.module.css'
import { useModal } from './use-modal.ts'

export interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  /** buttons, the main one first */
  readonly actions: ReactNode
  readonly onClose: () => void
}

/** Mount it to open it, unmount it to close it. */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const { heading, dialog } = useModal(onClose)
  return (
    <dialog {...dialog} className={styles.dialog}>
      <h2 id={heading}>{title}</h2>
      <div className={styles.body}>
        {children}
        <Bar>{actions}</Bar>
      </div>
    </dialog>
  )
}
