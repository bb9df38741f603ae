/** Chooses badges by checkbox or by collection; the chosen ones keep the order in which they were chosen. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BadgeRecord } from '#core/records/records.ts'
import { useShown } from '#i18n/shown.ts'
import { collections } from '#storage/live/collection-queries.ts'
import { useLiveSoon } from '#storage/live/live.ts'
import { SelectField, TextField } from '#ui/field/field.tsx'
import styles from './portfolio.module.css'

export interface BadgePickerProps {
  readonly label: string
  readonly badges: readonly BadgeRecord[]
  /** ids of badges */
  readonly value: unknown
  readonly onChange: (ids: readonly string[]) => void
}

export function BadgePicker({ label, badges, value, onChange }: BadgePickerProps) {
  const [open, setOpen] = useState(false)
  const ids = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
  return (
    <details className={styles.picker} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {label} ({ids.length})
      </summary>
      {open ? <Choices label={label} badges={badges} ids={ids} onChange={onChange} /> : null}
    </details>
  )
}

interface ChoicesProps extends Pick<BadgePickerProps, 'label' | 'badges' | 'onChange'> {
  readonly ids: readonly string[]
}

/** More than fit in a list; the search finds the others. */
const SHOWN = 100

function Choices({ label, badges, ids, onChange }: ChoicesProps) {
  const { t } = useTranslation('portfolio')
  const [sought, setSought] = useState('')
  const show = useShown()
  const all = badges.map(({ id, badge }) => ({ id, badge: show(badge) }))
  const found = all.filter(({ badge }) => matches(`${badge.name} ${badge.issuer.name}`, sought))
  const toggle = (id: string) =>
    onChange(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id])
  return (
    <div className={styles.form}>
      <CollectionSource onTake={(more) => onChange([...new Set([...ids, ...more])])} />
      {badges.length > 12 ? (
        <TextField
          label={t('picker.search')}
          type="search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      ) : null}
      <fieldset>
        <legend className="visually-hidden">{label}</legend>
        {found.slice(0, SHOWN).map(({ id, badge }) => (
          <label key={id}>
            <input type="checkbox" checked={ids.includes(id)} onChange={() => toggle(id)} />
            <span dir="auto">{badge.name}</span>
            <span className={styles.soft} dir="auto">
              {badge.issuer.name}
            </span>
          </label>
        ))}
      </fieldset>
      {found.length > SHOWN ? (
        <p className={styles.soft}>{t('picker.more', { count: found.length - SHOWN })}</p>
      ) : null}
    </div>
  )
}

function matches(text: string, sought: string): boolean {
  return text.toLowerCase().includes(sought.trim().toLowerCase())
}

/** Takes the badges of a collection as they are now; the page does not follow it afterwards. */
function CollectionSource({ onTake }: { readonly onTake: (ids: readonly string[]) => void }) {
  const { t } = useTranslation('portfolio')
  const all = (useLiveSoon(collections) ?? []).filter(({ badgeIds }) => badgeIds.length > 0)
  if (all.length === 0) return null
  return (
    <SelectField
      label={t('picker.collection')}
      value=""
      onChange={(event) => {
        onTake(all.find(({ id }) => id === event.target.value)?.badgeIds ?? [])
      }}
    >
      <option value="">–</option>
      {all.map(({ id, title, badgeIds }) => (
        <option key={id} value={id}>
          {title} ({badgeIds.length})
        </option>
      ))}
    </SelectField>
  )
}
