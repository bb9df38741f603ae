/** The passphrase of a new backup, with how many guesses it stands shown as a bar and in words. */
import { useTranslation } from 'react-i18next'
import { strength } from '#core/backup/strength.ts'
import { TextField } from '#ui/field/field.tsx'
import styles from './backup.module.css'

const STEPS = { weak: 1, fair: 2, strong: 3 } as const

export interface PassphraseProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

export function Passphrase({ value, onChange }: PassphraseProps) {
  const { t } = useTranslation('backup')
  const found = strength(value)
  return (
    <div className={styles.passphrase}>
      <TextField
        type="password"
        autoComplete="new-password"
        label={t('passphrase.label')}
        hint={t('passphrase.hint')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {value ? (
        <meter
          className={styles.meter}
          aria-label={t('passphrase.strength')}
          data-strength={found}
          min={0}
          max={3}
          value={STEPS[found]}
        />
      ) : null}
      <p role="status" className={styles.soft}>
        {value ? t(`passphrase.${found}`) : ''}
      </p>
    </div>
  )
}
