/** Asks the passphrase for new keys: for another passphrase, for a new recovery code, or to shut a device out. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { strength } from '#core/backup/strength.ts'
import type { PlaceRecord } from '#core/records/records.ts'
import type { Device } from '#core/vault/clock.ts'
import { useCommand } from '#hooks/use-command.ts'
import { renewVault } from '#services/vault/ways-in.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './places.module.css'
import { VaultProblem } from './vault-problem.tsx'

interface RenewProps {
  readonly place: PlaceRecord
  readonly host: string
  /** what the button does, by its words */
  readonly action: string
  readonly look?: 'strong' | 'danger'
  /** whether the passphrase is to be another one, may be, or stays */
  readonly next: 'must' | 'may' | 'stays'
  readonly shutOut?: Device
  /** with the new recovery code */
  readonly onDone: (code: string) => void
}

export function RenewForm({ action, next, shutOut, onDone, ...rest }: RenewProps) {
  const { t } = useTranslation('places')
  const { place, host, look = 'strong' } = rest
  const [passphrase, setPassphrase] = useState('')
  const [wish, setWish] = useState('')
  const renew = useCommand(
    () =>
      renewVault({ place, passphrase, ...(wish && { next: wish }), ...(shutOut && { shutOut }) }),
    { showsFailure: true },
  )
  const isWeak = wish !== '' && strength(wish) === 'weak'
  const isReady = passphrase !== '' && !isWeak && (next !== 'must' || wish !== '')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isReady && !renew.pending) renew.run(undefined, onDone)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{t('vault.ways.others')}</p>
      <TextField
        {...{ type: 'password', autoComplete: 'off' }}
        label={t(next === 'stays' ? 'vault.ways.passphrase' : 'vault.ways.passphraseOrCode')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      {next === 'stays' ? null : (
        <TextField
          {...{ type: 'password', autoComplete: 'off' }}
          label={t(next === 'must' ? 'vault.ways.next' : 'vault.ways.nextMay')}
          error={isWeak ? t('vault.ways.weak') : undefined}
          value={wish}
          onChange={(event) => setWish(event.target.value)}
        />
      )}
      <Button type="submit" look={look} disabled={!isReady || renew.pending}>
        {action}
      </Button>
      <p role="status">{renew.pending ? t('vault.ways.busy') : ''}</p>
      <VaultProblem failure={renew.failure} host={host} />
    </form>
  )
}
