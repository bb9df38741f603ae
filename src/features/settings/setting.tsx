/** One setting: its title, what it means, and the control. */
import type { ReactNode } from 'react'
import styles from './settings.module.css'

export interface SettingProps {
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}

export function Setting({ title, text, children }: SettingProps) {
  return (
    <section className={styles.setting}>
      <h2>{title}</h2>
      {text ? <p className={styles.text}>{text}</p> : null}
      {children}
    </section>
  )
}
