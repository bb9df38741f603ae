/** Puts a backup back: first the dry run, then the choice to merge or replace. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestorePlan } from '#core/backup/plan-restore.ts'
import { lookInto, stopRestore } from '#services/backup/restore.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx'
import type { RestoreFailure } from '#workers/backup-protocol.ts'
import styles from './backup.module.css'
import { RestoreOutcome } from './restore-outcome.tsx'
import { RestorePreview } from './restore-preview.tsx'
import { useRestore } from './use-restore.ts'

export function RestoreBackup() {
  const { t } = useTranslation('backup')
  const state = useRestore()
  const { phase } = state
  return (
    <section className={styles.part} id="restore">
      <h2>{t('restore.title')}</h2>
      <p>{t('restore.text')}</p>
      {phase === 'restoring' ? null : (
        <FilePicker
          look="plain"
          multiple={false}
          accept=".zip,.rugzak"
          onFiles={([file]) => file && void lookInto(file)}
        >
          {t('restore.choose')}
        </FilePicker>
      )}
      <p role="status">{phase === 'looking' ? t('restore.looking') : ''}</p>
      {phase === 'refused' || phase === 'failed' ? <Refusal kind={state.failure.kind} /> : null}
      {phase === 'refused' && LOCKED.has(state.failure.kind) ? (
        <Unlock onUnlock={(passphrase) => void lookInto(state.file, passphrase)} />
      ) : null}
      {phase === 'shown' ? <RestorePreview plan={state.plan} /> : null}
      {phase === 'restoring' ? <Restoring plan={state.plan} done={state.done} /> : null}
      {phase === 'restored' ? <RestoreOutcome restored={state.restored} /> : null}
    </section>
  )
}

const LOCKED: ReadonlySet<string> = new Set(['locked', 'wrongPassphrase'])

function Refusal({ kind }: { readonly kind: RestoreFailure['kind'] }) {
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
        <Button look="quiet" onClick={stopRestore}>
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
