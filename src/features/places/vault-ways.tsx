/** The ways into a vault, and changing them: the passphrase, the recovery code, a passkey. */
import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceRecord } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import { addPasskey } from '#services/vault/ways-in.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './places.module.css'
import { RenewForm } from './renew-form.tsx'
import { useCanPasskey } from './use-can-passkey.ts'
import { VaultProblem } from './vault-problem.tsx'

interface WaysProps {
  readonly place: PlaceRecord
  readonly host: string
  /** with a new recovery code */
  readonly onCode: (code: string) => void
}

export function VaultWays({ onCode, ...at }: WaysProps) {
  const { t } = useTranslation('places')
  return (
    <section>
      <h3>{t('vault.ways.title')}</h3>
      <Way title={t('vault.ways.change')} text={t('vault.ways.changeText')}>
        <RenewForm {...at} action={t('vault.ways.change')} next="must" onDone={onCode} />
      </Way>
      <Way title={t('vault.ways.newCode')} text={t('vault.ways.newCodeText')}>
        <RenewForm {...at} action={t('vault.ways.newCode')} next="stays" onDone={onCode} />
      </Way>
      <Way title={t('vault.ways.passkey')} text={t('vault.ways.passkeyText')}>
        <PasskeyForm {...at} />
      </Way>
    </section>
  )
}

interface WayProps {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

function Way({ title, text, children }: WayProps) {
  return (
    <details className={styles.way}>
      <summary>{title}</summary>
      <p>{text}</p>
      {children}
    </details>
  )
}

function PasskeyForm({ place, host }: Omit<WaysProps, 'onCode'>) {
  const { t } = useTranslation('places')
  const can = useCanPasskey()
  const [passphrase, setPassphrase] = useState('')
  const [isDone, setDone] = useState(false)
  const add = useCommand(() => addPasskey(place, passphrase, t('vault.ways.passkeyName')), {
    showsFailure: true,
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (passphrase && !add.pending) add.run(undefined, () => setDone(true))
  }
  if (can === false) return <p>{t('vault.ways.cannot')}</p>
  if (isDone) return <p role="status">{t('vault.ways.passkeyDone')}</p>
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        {...{ type: 'password', autoComplete: 'off' }}
        label={t('vault.ways.passphraseOrCode')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <Button type="submit" look="strong" disabled={!passphrase || !can || add.pending}>
        {t('vault.ways.passkey')}
      </Button>
      <VaultProblem failure={add.failure} host={host} />
    </form>
  )
}
