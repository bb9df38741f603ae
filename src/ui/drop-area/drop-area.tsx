/** A place to let files go, with a file picker beside it that does the same. */
import type { ReactNode } from 'react'
import { FilePicker } from '../file-picker/file-picker.tsx'
import styles from './drop-area.module.css'

export interface DropAreaProps {
  readonly title: string
  readonly hint: ReactNode
  /** words on the picker button */
  readonly choose: string
  readonly onFiles: (files: File[]) => void
  /** more ways in, beside the picker */
  readonly children?: ReactNode
}

/** The whole window takes drops (see app/shell), so this only shows where and offers the picker. */
export function DropArea({ title, hint, choose, onFiles, children }: DropAreaProps) {
  return (
    <section className={styles.area}>
      <div className={styles.words}>
        <h2>{title}</h2>
        <p className={styles.hint}>{hint}</p>
      </div>
      <div className={styles.actions}>
        <FilePicker onFiles={onFiles}>{choose}</FilePicker>
        {children}
      </div>
    </section>
  )
}
