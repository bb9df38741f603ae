/** Finds one of very many names by a few letters, and offers those few as buttons. */
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findNames } from '#core/matching/find-names.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './matching.module.css'

const MOST = 8

export interface ChooseNameProps {
  readonly label: string
  readonly hint: string
  readonly names: readonly string[]
  /** names the button to a screen reader */
  readonly say?: (name: string) => string
  /** the place of the name */
  readonly onChoose: (place: number) => void
}

export function ChooseName({ label, hint, names, say, onChoose }: ChooseNameProps) {
  const { t } = useTranslation('matching')
  const [typed, setTyped] = useState('')
  const found = useMemo(() => findNames(names, typed, MOST), [names, typed])
  const list = useId()
  const choose = (place: number) => {
    setTyped('')
    onChoose(place)
  }
  return (
    <div className={styles.choose}>
      <TextField
        label={label}
        hint={hint}
        value={typed}
        autoComplete="off"
        aria-controls={list}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul id={list} className={styles.found}>
        {found.map((place) => (
          <li key={place}>
            <Button aria-label={say?.(names[place] ?? '')} onClick={() => choose(place)}>
              {names[place]}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.soft}>
        {typed.length > 2 && found.length === 0 ? t('noneFound') : null}
      </p>
    </div>
  )
}
