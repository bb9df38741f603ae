/** The one screen before a locked backpack: nothing of what is in it is here, not even in the title. */
import { type SyntheticEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { PATHS } from '#routes/paths.ts'
import { takeBackLock } from '#services/lock/lock.ts'
import { canUsePasskeys } from '#services/vault/passkey.ts'
import type { Lying } from '#storage/lock/closed-here.ts'
import type { TheLock } from '#storage/tables/lock-record.ts'
import { Button } from '#ui/button/button.tsx'
import { SecretField } from '#ui/field/secret-field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx'
import styles from './lock.module.css'
import { StartOver } from './start-over.tsx'
import { type Progress, useLying, useUnlock } from './use-unlock.ts'

interface UnlockProps {
  readonly onOpen: () => void
}

export function UnlockScreen({ onOpen }: UnlockProps) {
  const { t } = useTranslation('lock')
  const lying = useLying()
  useEffect(() => {
    document.title = t('appName', { ns: 'common' })
  }, [t])
  return (
    <main id="content" className={styles.screen}>
      <div className={styles.card}>
        <p className={styles.brand}>{t('appName', { ns: 'common' })}</p>
        {lying?.ok === false ? <NotDone failure={lying.failure} /> : null}
        {lying?.ok && lying.value.lock ? (
          <Door lock={lying.value.lock} waiting={lying.value.waiting} onOpen={onOpen} />
        ) : null}
      </div>
    </main>
  )
}

interface DoorProps extends UnlockProps, Lying {
  readonly lock: TheLock
}

function Door({ lock, waiting, onOpen }: DoorProps) {
  const { t } = useTranslation('lock')
  const { open, finish, progress, finished, go } = useUnlock(lock, onOpen)
  const isBusy = finish.pending || finish.failure !== undefined || finished !== undefined
  return (
    <>
      <h1 tabIndex={-1}>{t(`door.${lock.state}.title`)}</h1>
      <p>{t(`door.${lock.state}.text`)}</p>
      {isBusy ? null : <Ways lock={lock} open={open} />}
      {finish.pending ? <Busy progress={progress} /> : null}
      {finish.failure ? (
        <>
          <NotDone failure={finish.failure} />
          <p>{t('door.halfway')}</p>
          <Button look="strong" onClick={finish.again}>
            {t('door.again')}
          </Button>
        </>
      ) : null}
      {finished ? (
        <Notice tone="caution" role="alert">
          <p>{t('door.left', { count: finished.left })}</p>
          <Button look="strong" onClick={() => go(finished)}>
            {t('door.goOn')}
          </Button>
        </Notice>
      ) : null}
      {isBusy ? null : <Beside lock={lock} waiting={waiting} />}
    </>
  )
}

function Busy({ progress }: { readonly progress: Progress | undefined }) {
  const { t } = useTranslation('lock')
  if (!progress) return <p role="status">{t('door.isOpening')}</p>
  return (
    <div className={styles.busy}>
      <p role="status">{t('door.busy')}</p>
      <ProgressBar label={t('door.busy')} done={progress.done} total={progress.all} />
    </div>
  )
}

interface WaysProps {
  readonly lock: TheLock
  readonly open: ReturnType<typeof useUnlock>['open']
}

function Ways({ lock, open }: WaysProps) {
  const { t } = useTranslation('lock')
  const [typed, setTyped] = useState('')
  const hasPasskey = useHasPasskey(lock)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (typed && !open.pending) open.run(typed)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <SecretField
        label={t('door.passphrase')}
        autoComplete="current-password"
        value={typed}
        error={problemWords(open.failure, t)}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button look="main" type="submit" disabled={!typed || open.pending}>
        {t(open.pending ? 'door.trying' : 'door.open')}
      </Button>
      {hasPasskey ? (
        <Button disabled={open.pending} onClick={() => open.run()}>
          {t('door.passkey')}
        </Button>
      ) : null}
      <p role="alert" className={styles.ways}>
        {open.failure?.kind === 'wrong' ? t(hasPasskey ? 'door.threeWays' : 'door.twoWays') : ''}
      </p>
    </form>
  )
}

const PROBLEMS = ['gone', 'wrong', 'damaged', 'newer', 'noPasskey', 'noPrf'] as const

function problemWords(
  failure: { readonly kind: string } | undefined,
  t: ReturnType<typeof useTranslation<'lock'>>['t'],
): string | undefined {
  const kind = PROBLEMS.find((one) => one === failure?.kind)
  return failure && t(`problem.${kind ?? 'other'}`)
}

function useHasPasskey({ header }: TheLock): boolean {
  const [can, setCan] = useState(false)
  useEffect(() => void canUsePasskeys().then(setCan), [])
  return can && header.slots.some(({ kind }) => kind === 'passkey')
}

/** What waits, what can be done without opening, and the way out for who cannot open it any more. */
function Beside({ lock, waiting }: Omit<DoorProps, 'onOpen'>) {
  const { t } = useTranslation('lock')
  const id = useId()
  const back = useCommand(() => takeBackLock(lock), { showsFailure: true })
  return (
    <>
      {waiting > 0 ? <p>{t('door.waiting', { count: waiting })}</p> : null}
      {lock.state === 'chosen' ? (
        <>
          <Button
            disabled={back.pending}
            onClick={() => back.run(undefined, () => location.reload())}
          >
            {t('door.notAfterAll')}
          </Button>
          <NotDone failure={back.failure} />
        </>
      ) : (
        <details className={styles.lost}>
          <summary id={id}>{t('lost.title')}</summary>
          <StartOver hasPasskey={lock.header.slots.some(({ kind }) => kind === 'passkey')} />
        </details>
      )}
      <p className={styles.soft}>
        {t('door.without')} <Link to={PATHS.view}>{t('door.read')}</Link>
        {' · '}
        <Link to={PATHS.hr}>{t('door.desk')}</Link>
      </p>
    </>
  )
}
