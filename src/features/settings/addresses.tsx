/** The addresses the learner calls their own, compared with badges on this device only. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'
import { useAddresses } from './use-settings.ts'

export function Addresses() {
  const { t } = useTranslation('settings')
  const { all, add, remove } = useAddresses()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const value = typed.trim()
    setError(value ? undefined : t('addresses.empty'))
    if (!value) return
    add(value, () => setTyped(''))
  }
  return (
    <Setting title={t('addresses.title')} text={t('addresses.text')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label={t('addresses.label')}
          value={typed}
          error={error}
          autoComplete="email"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" look="strong">
          {t('addresses.add')}
        </Button>
      </form>
      {all.length === 0 ? <p className={styles.text}>{t('addresses.none')}</p> : null}
      <ul className={styles.addresses}>
        {all.map(({ id, value }) => (
          <li key={id}>
            <span>{value}</span>
            <Button
              look="quiet"
              aria-label={t('addresses.remove', { address: value })}
              onClick={() => remove(id)}
            >
              {t('remove', { ns: 'common' })}
            </Button>
          </li>
        ))}
      </ul>
    </Setting>
  )
}
