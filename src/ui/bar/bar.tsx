/** A row of buttons, with the words that go with them; it wraps, and paper has no use for it. */
import type { ComponentProps } from 'react'
import styles from './bar.module.css'

export interface BarProps extends ComponentProps<'div'> {
  /** bare: buttons that belong to what stands above them; filled: a strip of its own; small: one that lasts a while */
  readonly look?: 'bare' | 'filled' | 'small'
}

export function Bar({ look = 'bare', className = '', ...rest }: BarProps) {
  return <div {...rest} className={`${styles.bar} ${styles[look]} ${className}`} />
}
