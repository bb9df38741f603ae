/** What is seldom needed, in a sheet over the screen: from below on a phone, in the middle where there is room. */
import type { MouseEvent, ReactNode } from 'react'
import { Button } from '../button/button.tsx'
import { useModal } from '../dialog/use-modal.ts'
import styles from './sheet.module.css'

export interface SheetProps {
  readonly title: ReactNode
  /** what the button that closes it is called */
  readonly close: string
  readonly children: ReactNode
  /** stays in view below what scrolls */
  readonly foot?: ReactNode
  readonly onClose: () => void
}

/** Mount it to open it, unmount it to close it. */
export function Sheet({ title, close, children, foot, onClose }: SheetProps) {
  const { heading, dialog } = useModal(onClose)
  const beside = ({ target, currentTarget }: MouseEvent) => {
    if (target === currentTarget) onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape and the button
    <dialog {...dialog} className={styles.sheet} onClick={beside}>
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <Button look="bare" aria-label={close} onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
      <div className={styles.body}>{children}</div>
      {foot ? <div className={styles.foot}>{foot}</div> : null}
    </dialog>
  )
}
