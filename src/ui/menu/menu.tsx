/** The button with three dots and the sheet that it opens. */
import { type ReactNode, useState } from 'react'
import { Button } from '../button/button.tsx'
import { Sheet } from '../sheet/sheet.tsx'
import styles from './menu.module.css'

export interface MenuProps {
  /** what the button is called */
  readonly label: string
  readonly title: ReactNode
  readonly close: string
  /** rows of the menu; any of them closes it by what it does */
  readonly children: (close: () => void) => ReactNode
}

export function Menu({ label, title, close, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const shut = () => setOpen(false)
  return (
    <>
      <Button look="bare" aria-label={label} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <svg className={styles.dots} viewBox="0 0 18 4" aria-hidden="true">
          <path d="M0 0h4v4H0zM7 0h4v4H7zM14 0h4v4h-4z" />
        </svg>
      </Button>
      {isOpen ? (
        <Sheet title={title} close={close} onClose={shut}>
          <ul className={styles.rows}>{children(shut)}</ul>
        </Sheet>
      ) : null}
    </>
  )
}
