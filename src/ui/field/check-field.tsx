/** A tick with its words, large enough for a finger. */
import type { ComponentProps } from 'react'
import styles from './field.module.css'

interface CheckFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'type'> {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export function CheckField({ label, onChange, ...rest }: CheckFieldProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" {...rest} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  )
}
