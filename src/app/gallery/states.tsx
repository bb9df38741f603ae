/** How a part is shown: each state under its name, in the light theme and beside it in the dark. */
import type { ReactNode } from 'react'
import styles from './gallery.module.css'

export function BothThemes({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.both}>
      {(['light', 'dark'] as const).map((theme) => (
        <div key={theme} data-theme={theme} className={styles.theme}>
          {children}
        </div>
      ))}
    </div>
  )
}

export interface StateProps {
  /** the part and its state, as they are written in the code */
  readonly of: string
  readonly children: ReactNode
}

export function State({ of, children }: StateProps) {
  return (
    <div className={styles.state}>
      <code>{of}</code>
      {children}
    </div>
  )
}

/** Nothing in the gallery does anything. */
export const nothing = () => undefined
