/** A modal question: the platform's dialog, with its title tied to it and Escape closing it. */
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Bar } from '../bar/bar.tsx'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  /** buttons, the main one first */
  readonly actions: ReactNode
  readonly onClose: () => void
}

/** Mount it to open it, unmount it to close it. */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // closed while it is still in the page: only then the focus goes back to where it was
  useLayoutEffect(() => {
    const dialog = element.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={heading}>{title}</h2>
      <div className={styles.body}>
        {children}
        <Bar>{actions}</Bar>
      </div>
    </dialog>
  )
}
