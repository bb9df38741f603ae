/** A row of pill-shaped choices: radio buttons or checkboxes that look like chips. */
import { useId } from 'react'
import styles from './chip.module.css'

export interface ChipOption {
  readonly value: string
  readonly label: string
  readonly count?: number
}

export interface ChipGroupProps {
  readonly legend: string
  readonly options: readonly ChipOption[]
  readonly chosen: readonly string[]
  /** one: radio buttons; many: checkboxes */
  readonly pick: 'one' | 'many'
  readonly onToggle: (value: string) => void
}

export function ChipGroup({ legend, options, chosen, pick, onToggle }: ChipGroupProps) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.chip}>
          <input
            type={pick === 'one' ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(option.value)}
            onChange={() => onToggle(option.value)}
          />
          {option.label}
          {option.count === undefined ? null : <span className={styles.count}>{option.count}</span>}
        </label>
      ))}
    </fieldset>
  )
}
