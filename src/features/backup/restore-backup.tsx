/** Puts a backup back: first the dry run, then the choice to merge or replace. */
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestorePlan } from '#core/backup/plan-restore.ts'
import type { Result } from '#core/kernel/result.ts'
import { lookInto, restoreJob } from '#services/backup/restore.ts'
import type { Crash } from '#services/create-job.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx'
import type { RestoreFailure } from '#workers/backup-protocol.ts'
import styles from './backup.module.css'
import { ReadCodes } from './read-codes.tsx'
import { RestoreOutcome } from './restore-outcome.tsx'
import { RestorePreview } from './restore-preview.tsx'
import { useRestore } from './use-restore.ts'

export function RestoreBackup() {
  const { t } = useTranslation('backup')
  const { look, restore } = useRestore()
  const refusal = failureOf(restore.result) ?? failureOf(look.result)
  const shown = look.result?.ok ? look.result.value.plan : undefined
  const file = look.input?.file
  return (
    <section className={styles.part} id="restore">
      <h2>{t('restore.title')}</h2>
      <p>{t('restore.text')}</p>
      {restore.running ? null : (
        <FilePicker
          look="plain"
          multiple={false}
          accept=".zip,.rugzak,application/zip,application/x-zip-compressed,application/octet-stream"
          onFiles={([chosen]) => chosen && void lookInto(chosen)}
        >
          {t('restore.choose')}
        </FilePicker>
      )}
      {restore.running ? null : <FromScreen />}
      <p role="status">{look.running ? t('restore.looking') : ''}</p>
      {refusal ? <Refusal kind={refusal.kind} /> : null}
      {refusal && file && LOCKED.has(refusal.kind) ? (
        <Unlock onUnlock={(passphrase) => void lookInto(file, passphrase)} />
      ) : null}
      {shown && restore.running ? <Restoring plan={shown} done={restore.progress} /> : null}
      {shown && !restore.running && !restore.result ? <RestorePreview plan={shown} /> : null}
      {restore.result?.ok ? <RestoreOutcome restored={restore.result.value} /> : null}
    </section>
  )
}

function FromScreen() {
  const { t } = useTranslation('backup')
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('screen.readOpen')}
      </Button>
      {isOpen ? <ReadCodes onClose={close} /> : null}
    </>
  )
}

type Failure = RestoreFailure | Crash

const failureOf = (result: Result<unknown, Failure> | undefined) =>
  result?.ok === false ? result.failure : undefined

const LOCKED: ReadonlySet<string> = new Set(['locked', 'wrongPassphrase'])

function Refusal({ kind }: { readonly kind: Failure['kind'] }) {
  const { t } = useTranslation('backup')
  return (
    <Notice tone="caution" role="alert">
      <p>{t(`failure.${kind}`)}</p>
    </Notice>
  )
}

function Restoring({ plan, done }: { readonly plan: RestorePlan; readonly done: number }) {
  const { t } = useTranslation('backup')
  const total = plan.badges.added.length + plan.badges.already.length
  const words = t('restore.progress', { done, total })
  return (
    <div className={styles.progress} role="status">
      <p>
        {words}{' '}
        <Button look="quiet" onClick={restoreJob.stop}>
          {t('stop', { ns: 'common' })}
        </Button>
      </p>
      <ProgressBar label={words} done={done} total={total} />
    </div>
  )
}

function Unlock({ onUnlock }: { readonly onUnlock: (passphrase: string) => void }) {
  const { t } = useTranslation('backup')
  const [passphrase, setPassphrase] = useState('')
  return (
    <form
      className={styles.actions}
      onSubmit={(event) => {
        event.preventDefault()
        onUnlock(passphrase)
      }}
    >
      <TextField
        type="password"
        autoComplete="current-password"
        label={t('passphrase.open')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <Button type="submit" look="strong">
        {t('passphrase.unlock')}
      </Button>
    </form>
  )
}
