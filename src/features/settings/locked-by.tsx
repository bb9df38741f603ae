/** What can be done with a lock that is on: lock now, by itself, other ways in, and taking it off. */
import { type ReactNode, type SyntheticEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { strength } from '#core/backup/strength.ts'
import { useCommand } from '#hooks/use-command.ts'
import { addLockPasskey, changePassphrase, lockAfter, takeOffLock } from '#services/lock/lock.ts'
import { lockNow } from '#services/lock/lock-now.ts'
import { canUsePasskeys } from '#services/vault/passkey.ts'
import type { TheLock } from '#storage/tables/lock-record.ts'
import { Button } from '#ui/button/button.tsx'
import { SelectField } from '#ui/field/field.tsx'
import { SecretField } from '#ui/field/secret-field.tsx'
import { LockCode } from './lock-code.tsx'
import { LockProblem } from './lock-problem.tsx'
import styles from './settings.module.css'

/** Minutes; 0 for never. */
const AWAY = [5, 15, 60, 0] as const

export function LockedBy({ lock }: { readonly lock: TheLock }) {
  const { t } = useTranslation('lock')
  const away = useCommand(lockAfter)
  const off = useCommand(takeOffLock, { showsFailure: true })
  return (
    <>
      <Button look="strong" onClick={lockNow}>
        {t('setting.lockNow')}
      </Button>
      <SelectField
        label={t('setting.away')}
        hint={t('setting.awayHint')}
        value={lock.away}
        onChange={(event) => away.run(Number(event.target.value))}
      >
        {AWAY.map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutes === 0 ? t('setting.never') : t('setting.minutes', { count: minutes })}
          </option>
        ))}
      </SelectField>
      <Way title={t('setting.passkey')} text={t('setting.passkeyText')}>
        <PasskeyForm />
      </Way>
      <Way title={t('setting.change')} text={t('setting.changeText')}>
        <ChangeForm />
      </Way>
      <Way title={t('setting.off')} text={t('setting.offHow')}>
        <Button
          look="danger"
          disabled={off.pending}
          onClick={() => off.run(undefined, () => location.reload())}
        >
          {t('setting.offButton')}
        </Button>
        <LockProblem failure={off.failure} />
      </Way>
    </>
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

function PasskeyForm() {
  const { t } = useTranslation('lock')
  const [can, setCan] = useState<boolean>()
  const [now, setNow] = useState('')
  const [isDone, setDone] = useState(false)
  useEffect(() => void canUsePasskeys().then(setCan), [])
  const add = useCommand(() => addLockPasskey(now, t('setting.passkeyName')), {
    showsFailure: true,
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (now && !add.pending) add.run(undefined, () => setDone(true))
  }
  if (can === false) return <p>{t('setting.cannot')}</p>
  if (isDone) return <p role="status">{t('setting.passkeyDone')}</p>
  return (
    <form className={styles.lock} onSubmit={submit}>
      <Now value={now} onChange={setNow} />
      <Button type="submit" look="strong" disabled={!now || !can || add.pending}>
        {t('setting.passkey')}
      </Button>
      <LockProblem failure={add.failure} />
    </form>
  )
}

function ChangeForm() {
  const { t } = useTranslation('lock')
  const [now, setNow] = useState('')
  const [next, setNext] = useState('')
  const [code, setCode] = useState('')
  const change = useCommand(() => changePassphrase(now, next), { showsFailure: true })
  const isWeak = strength(next) === 'weak'
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (now && !isWeak && !change.pending) change.run(undefined, setCode)
  }
  if (code) return <LockCode code={code} kept="codeChanged" onKept={() => setCode('')} />
  return (
    <form className={styles.lock} onSubmit={submit}>
      <Now value={now} onChange={setNow} />
      <SecretField
        label={t('setting.next')}
        hint={t('form.hint')}
        autoComplete="new-password"
        value={next}
        error={next && isWeak ? t('form.weak') : undefined}
        onChange={(event) => setNext(event.target.value)}
      />
      <Button type="submit" look="strong" disabled={!now || !next || isWeak || change.pending}>
        {t(change.pending ? 'form.busy' : 'form.choose')}
      </Button>
      <LockProblem failure={change.failure} />
    </form>
  )
}

interface NowProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

function Now({ value, onChange }: NowProps) {
  const { t } = useTranslation('lock')
  return (
    <SecretField
      label={t('setting.now')}
      autoComplete="current-password"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
