/** After the passphrase was changed on another device: opens the vault anew, and what waits here goes out afterwards. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceRecord } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import { deviceName } from '#services/vault/device-name.ts'
import { syncJob } from '#services/vault/sync-job.ts'
import { joinAt } from '#services/vault/vault.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './places.module.css'
import { VaultProblem } from './vault-problem.tsx'

interface AgainProps {
  readonly place: PlaceRecord
  readonly host: string
}

export function VaultAgain({ place, host }: AgainProps) {
  const { t } = useTranslation('places')
  const [passphrase, setPassphrase] = useState('')
  const name = deviceName(navigator.userAgent)
  const join = useCommand(() => joinAt({ place, passphrase, name }), { showsFailure: true })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (passphrase && !join.pending) join.run(undefined, () => void syncJob.start(place))
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        {...{ type: 'password', autoComplete: 'off' }}
        label={t('vault.passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <Button type="submit" look="strong" disabled={!passphrase || join.pending}>
        {t('vault.again')}
      </Button>
      <VaultProblem failure={join.failure} host={host} />
    </form>
  )
}
