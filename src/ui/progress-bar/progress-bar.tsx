/** How far a long job is, with a name for screen readers. */
import styles from './progress-bar.module.css'

export interface ProgressBarProps {
  readonly label: string
  readonly done: number
  readonly total: number
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return (
    <progress className={styles.bar} aria-label={label} value={done} max={Math.max(total, 1)} />
  )
}
