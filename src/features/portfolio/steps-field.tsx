/** The steps of a stairs block: earned badges first, then names of what is still to earn. */
import { type SyntheticEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockOf } from '#core/portfolio/block.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { BadgePicker } from './badge-picker.tsx'
import styles from './portfolio.module.css'

type Steps = BlockOf<'stairs'>['steps']

export interface StepsFieldProps {
  readonly label: string
  readonly badges: readonly BadgeRecord[]
  readonly value: unknown
  readonly onChange: (steps: Steps) => void
}

export function StepsField({ label, badges, value, onChange }: StepsFieldProps) {
  const { t } = useTranslation('portfolio')
  const [name, setName] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const steps = Array.isArray(value) ? (value as Steps) : [] // the table gives this field to stairs only
  const earned = steps.flatMap(({ badgeId }) => badgeId ?? [])
  const open = steps.filter(({ badgeId }) => badgeId === undefined)
  const nameOf = (id: string) => badges.find((record) => record.id === id)?.badge.name ?? ''
  const choose = (ids: readonly string[]) =>
    onChange([...ids.map((badgeId) => ({ badgeId, name: nameOf(badgeId) })), ...open])
  const add = (event: SyntheticEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    onChange([...steps, { name: name.trim() }])
    setName('')
  }
  const remove = (step: Steps[number]) => {
    onChange(steps.filter((other) => other !== step))
    input.current?.focus()
  }
  return (
    <div className={styles.steps}>
      <BadgePicker label={label} badges={badges} value={earned} onChange={choose} />
      {open.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have one name, and nothing in a line has a state
        <p key={at} className={styles.row}>
          <span dir="auto">{step.name}</span>
          <Button look="quiet" onClick={() => remove(step)}>
            {t('remove', { ns: 'common' })}
            <span className="visually-hidden"> {step.name}</span>
          </Button>
        </p>
      ))}
      <form className={styles.row} onSubmit={add}>
        <TextField
          ref={input}
          label={t('step.name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit">{t('step.add')}</Button>
      </form>
    </div>
  )
}
