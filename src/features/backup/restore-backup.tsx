/** Puts a backup back: first the dry run, then the choice to merge or replace. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import type { RestorePreview } from '#jobs/restore-job.ts'
import type { RestoreChoice } from '#storage/restore.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './backup.module.css'
import { useRestore } from './use-restore.ts'

export function RestoreBackup() {
  const { t } = useTranslation('backup')
  const { look, apply, choose } = useRestore()
  const preview = look.data?.ok ? look.data.value : undefined
  const failure = [look.data, apply.data].find((one) => one?.ok === false)
  const done = apply.data?.ok ? apply.data.value : undefined
  return (
    <section className={styles.part}>
      <h2>{t('restore.title')}</h2>
      <p>{t('restore.text')}</p>
      <FilePicker
        look="plain"
        multiple={false}
        accept=".zip,.rugzak"
        onFiles={([file]) => file && choose(file)}
      >
        {t('restore.choose')}
      </FilePicker>
      <p role="status">{look.isPending ? t('restore.looking') : ''}</p>
      {failure?.ok === false ? (
        <Notice tone="caution" role="alert">
          <p>{t(`failure.${failure.failure.kind}`)}</p>
        </Notice>
      ) : null}
      {LOCKED.has(failure?.ok === false ? failure.failure.kind : '') ? (
        <Unlock
          onUnlock={(passphrase) => look.variables && choose(look.variables.file, passphrase)}
        />
      ) : null}
      {preview && !done ? (
        <Plan
          preview={preview}
          busy={apply.isPending}
          onApply={(choice) => apply.mutate({ preview, choice })}
        />
      ) : null}
      {done ? (
        <Notice tone="valid" role="status">
          <p>{t('restore.done', { count: done.restored.length })}</p>
          {done.failed.length > 0 ? (
            <p>{t('restore.notAll', { count: done.failed.length })}</p>
          ) : null}
        </Notice>
      ) : null}
    </section>
  )
}

const LOCKED: ReadonlySet<string> = new Set(['locked', 'wrongPassphrase'])

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

interface PlanProps {
  readonly preview: RestorePreview
  readonly busy: boolean
  readonly onApply: (choice: RestoreChoice) => void
}

function Plan({ preview: { plan }, busy, onApply }: PlanProps) {
  const { t } = useTranslation('backup')
  const format = useFormat()
  const [trust, setTrust] = useState(false)
  const { badges, dated, damaged, onlyHere } = plan
  const fresh = (kind: 'collections' | 'pages') =>
    dated[kind].added.length + dated[kind].newer.length
  const lines = {
    added: badges.added.length,
    already: badges.already.length,
    collections: fresh('collections'),
    pages: fresh('pages'),
    damaged: damaged.length,
    onlyHere: onlyHere.length,
  }
  const said = (Object.keys(lines) as (keyof typeof lines)[]).filter((key) => lines[key] > 0) // its own keys
  return (
    <div className={styles.plan}>
      <h3>{t('restore.found', { when: format.moment(plan.madeAt) })}</h3>
      <ul>
        {said.map((key) => (
          <li key={key}>{t(`restore.${key}`, { count: lines[key] })}</li>
        ))}
      </ul>
      {plan.trust.trustLists + plan.trust.contexts > 0 ? (
        <label className={styles.choice}>
          <input type="checkbox" checked={trust} onChange={() => setTrust(!trust)} />
          {t('restore.trust')}
        </label>
      ) : null}
      {onlyHere.length > 0 ? <p className={styles.soft}>{t('restore.replaceWarning')}</p> : null}
      <div className={styles.actions}>
        <Button look="strong" disabled={busy} onClick={() => onApply({ mode: 'merge', trust })}>
          {t('restore.merge')}
        </Button>
        {onlyHere.length > 0 ? (
          <Button look="danger" disabled={busy} onClick={() => onApply({ mode: 'replace', trust })}>
            {t('restore.replace')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
