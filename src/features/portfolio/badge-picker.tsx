/** Chooses badges by checkbox; the chosen ones keep the order in which they were chosen. */
import type { BadgeRecord } from '#core/records/records.ts'
import styles from './portfolio.module.css'

export interface BadgePickerProps {
  readonly label: string
  readonly badges: readonly BadgeRecord[]
  /** ids of badges */
  readonly chosen: unknown
  readonly onChange: (ids: readonly string[]) => void
}

export function BadgePicker({ label, badges, chosen, onChange }: BadgePickerProps) {
  const ids = Array.isArray(chosen) ? chosen.filter((id) => typeof id === 'string') : []
  const toggle = (id: string) =>
    onChange(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id])
  return (
    <details className={styles.picker}>
      <summary>
        {label} ({ids.length})
      </summary>
      <fieldset>
        <legend className="visually-hidden">{label}</legend>
        {badges.map(({ id, badge }) => (
          <label key={id}>
            <input type="checkbox" checked={ids.includes(id)} onChange={() => toggle(id)} />
            {badge.name}
            <span className={styles.soft}>{badge.issuer.name}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
