/** The passphrase with which a device begins a vault, or joins the one at this place. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { strength } from '#core/backup/strength.ts'
import type { PlaceRecord } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import { deviceName } from '#services/vault/device-name.ts'
import { beginVault, joinAt, joinByPasskey } from '#services/vault/vault.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './places.module.css'
import { useCanPasskey } from './use-can-passkey.ts'
import { VaultProblem } from './vault-problem.tsx'

interface EntryProps {
  readonly place: PlaceRecord
  readonly host: string
  /** with the recovery code */
  readonly onBegun: (code: string) => void
}

export function VaultEntry({ place, host, onBegun }: EntryProps) {
  const { t } = useTranslation('places')
  const [passphrase, setPassphrase] = useState('')
  const [name, setName] = useState(() => deviceName(navigator.userAgent))
  const canPasskey = useCanPasskey()
  const asked = { place, passphrase, name }
  const begin = useCommand((beside: boolean) => beginVault(asked, beside), { showsFailure: true })
  const join = useCommand(() => joinAt(asked), { showsFailure: true })
  const touch = useCommand(() => joinByPasskey(place, name), { showsFailure: true })
  const pending = begin.pending || join.pending || touch.pending
  const isBegun = begin.failure?.kind === 'begun'
  const isWeak = strength(passphrase) === 'weak'
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!pending && passphrase) join.run()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{t('vault.lead', { host })}</p>
      <TextField
        label={t('vault.name')}
        hint={t('vault.nameHint')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        type="password"
        autoComplete="off"
        label={t('vault.passphrase')}
        hint={t('vault.hint')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <p className={styles.row}>
        <Button type="submit" disabled={pending || !passphrase}>
          {t('vault.join')}
        </Button>
        {canPasskey ? (
          <Button disabled={pending} onClick={() => touch.run()}>
            {t('vault.passkey')}
          </Button>
        ) : null}
        <Button disabled={pending || isWeak} onClick={() => begin.run(isBegun, onBegun)}>
          {t(isBegun ? 'vault.beginBeside' : 'vault.begin')}
        </Button>
      </p>
      <p role="status">{passphrase && isWeak ? t('vault.weak') : ''}</p>
      <VaultProblem failure={begin.failure ?? join.failure ?? touch.failure} host={host} />
    </form>
  )
}
