/** A row of pill-shaped choices: radio buttons or checkboxes that look like chips. */
import { type ReactNode, useId } from 'react'
import styles from './chip.module.css'

export interface ChipOption {
  readonly value: string
  readonly label: string
  readonly count?: number
  /** drawn before the label */
  readonly mark?: ReactNode
}

export interface ChipGroupProps {
  readonly legend: string
  /** the labels are words of one meaning, which no translator of a browser may change */
  readonly isFixed?: boolean
  readonly showLegend?: boolean
  readonly options: readonly ChipOption[]
  readonly chosen: readonly string[]
  /** one: radio buttons; many: checkboxes */
  readonly pick: 'one' | 'many'
  readonly onToggle: (value: string) => void
}

export function ChipGroup(props: ChipGroupProps) {
  const { legend, isFixed, showLegend = false, options, chosen, pick, onToggle } = props
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={showLegend ? styles.legend : 'visually-hidden'}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.chip} translate={isFixed ? 'no' : undefined}>
          <input
            type={pick === 'one' ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(option.value)}
            onChange={() => onToggle(option.value)}
          />
          {option.mark}
          {option.label}
          {option.count === undefined ? null : <span className={styles.count}>{option.count}</span>}
        </label>
      ))}
    </fieldset>
  )
}
