/** What is seldom needed, in a sheet over the screen: from below on a phone, in the middle where there is room. */
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Button } from '../button/button.tsx'
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
  const element = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // closed while it is still in the page: only then the focus goes back to where it was
  useLayoutEffect(() => {
    const dialog = element.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  const beside = ({ target }: MouseEvent) => {
    if (target === element.current) onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape and the button
    <dialog
      ref={element}
      className={styles.sheet}
      aria-labelledby={heading}
      onClick={beside}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
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
