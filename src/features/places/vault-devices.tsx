/** The devices that share a vault: which has what, when each last wrote; one may be called otherwise, or shut out. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceRecord } from '#core/records/records.ts'
import type { DeviceStanding } from '#core/vault/devices.ts'
import { useCommand } from '#hooks/use-command.ts'
import { useNow } from '#hooks/use-now.ts'
import { useFormat } from '#i18n/format.ts'
import type { Sharing } from '#storage/live/vault-queries.ts'
import { nameDevice } from '#storage/operations/vault-present.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './places.module.css'
import { RenewForm } from './renew-form.tsx'

interface DevicesProps {
  readonly place: PlaceRecord
  readonly host: string
  readonly shared: Sharing
  /** with the new recovery code, after one was shut out */
  readonly onCode: (code: string) => void
}

export function VaultDevices({ shared: { devices, device }, host, ...rest }: DevicesProps) {
  const { t } = useTranslation('places')
  return (
    <section>
      <div className={styles.heading}>
        <h3>{t('vault.device.title', { count: devices.length })}</h3>
        <p className={styles.soft}>{t('vault.device.via', { host })}</p>
      </div>
      <ul className={styles.devices}>
        {devices.map((one) => (
          <li key={one.device}>
            <Standing one={one} isThis={one.device === device} />
            {one.device === device ? (
              <Rename name={one.name} />
            ) : (
              <ShutOut one={one} host={host} {...rest} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Standing({ one, isThis }: { readonly one: DeviceStanding; readonly isThis: boolean }) {
  const { t } = useTranslation('places')
  const format = useFormat()
  const now = useNow()
  const ago = format.ago(new Date(one.at).toISOString(), now)
  return (
    <div>
      <strong dir="auto">{one.name || t('vault.device.nameless')}</strong>
      {isThis ? <span className={styles.soft}> · {t('vault.device.this')}</span> : null}
      <p className={styles.soft}>
        {t('vault.device.badges', { count: one.badges })} ·{' '}
        {t(one.isEqual ? 'vault.device.equal' : 'vault.device.behind')}
      </p>
      <p className={styles.soft}>{t('vault.device.seen', { ago })}</p>
    </div>
  )
}

function Rename({ name }: { readonly name: string }) {
  const { t } = useTranslation('places')
  const [wish, setWish] = useState<string>()
  const rename = useCommand(() => nameDevice(wish ?? name))
  if (wish === undefined)
    return (
      <Button look="quiet" onClick={() => setWish(name)}>
        {t('vault.device.rename')}
      </Button>
    )
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    rename.run(undefined, () => setWish(undefined))
  }
  return (
    <form className={styles.row} onSubmit={submit}>
      <TextField
        label={t('vault.name')}
        maxLength={60}
        value={wish}
        onChange={(event) => setWish(event.target.value)}
      />
      <Button type="submit">{t('vault.device.save')}</Button>
    </form>
  )
}

interface ShutOutProps extends Omit<DevicesProps, 'shared'> {
  readonly one: DeviceStanding
}

function ShutOut({ one, place, host, onCode }: ShutOutProps) {
  const { t } = useTranslation(['places', 'common'])
  const [asked, setAsked] = useState(false)
  const name = one.name || t('vault.device.nameless')
  const title = t('vault.device.shutOutOf', { name })
  const done = (code: string) => {
    setAsked(false)
    onCode(code)
  }
  return (
    <>
      <Button look="quiet" aria-label={title} onClick={() => setAsked(true)}>
        {t('vault.device.shutOut')}
      </Button>
      {asked ? (
        <Dialog
          title={title}
          onClose={() => setAsked(false)}
          actions={<Button onClick={() => setAsked(false)}>{t('common:cancel')}</Button>}
        >
          <p>{t('vault.device.shutOutText', { name })}</p>
          <p>{t('vault.device.shutOutAlso', { host })}</p>
          <RenewForm
            {...{ place, host, shutOut: one.device, next: 'may', look: 'danger', action: title }}
            onDone={done}
          />
        </Dialog>
      ) : null}
    </>
  )
}
