/** The lock on the backpack: off until the person chooses one, with what it does and does not do. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '#storage/live/live.ts'
import { theLock } from '#storage/live/lock-queries.ts'
import { Button } from '#ui/button/button.tsx'
import { LockForm } from './lock-form.tsx'
import { LockedBy } from './locked-by.tsx'
import { Setting } from './setting.tsx'

const HONEST = ['does', 'shows', 'keys', 'before', 'notAgainst'] as const

export function AppLock() {
  const { t } = useTranslation('lock')
  const lock = useLive(theLock)
  const isOn = lock !== undefined && lock.state !== 'chosen'
  return (
    <Setting title={t('setting.title')} text={t(isOn ? 'setting.onText' : 'setting.offText')}>
      {isOn ? <LockedBy lock={lock} /> : <Off />}
      <details>
        <summary>{t('honest.title')}</summary>
        {HONEST.map((what) => (
          <p key={what}>{t(`honest.${what}`)}</p>
        ))}
      </details>
    </Setting>
  )
}

/** The form stays while the recovery code is on it, although the passphrase is chosen by then. */
function Off() {
  const { t } = useTranslation('lock')
  const [isAsked, setAsked] = useState(false)
  return isAsked ? (
    <LockForm onClose={() => setAsked(false)} />
  ) : (
    <Button onClick={() => setAsked(true)}>{t('setting.start')}</Button>
  )
}
