/** Choosing a passphrase for the lock: what forgetting means comes first, and the recovery code last. */
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { strength } from '#core/backup/strength.ts'
import { useCommand } from '#hooks/use-command.ts'
import { PATHS } from '#routes/paths.ts'
import { chooseLock } from '#services/lock/lock.ts'
import { Button } from '#ui/button/button.tsx'
import { CheckField } from '#ui/field/check-field.tsx'
import { SecretField } from '#ui/field/secret-field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { LockCode } from './lock-code.tsx'
import { LockProblem } from './lock-problem.tsx'
import styles from './settings.module.css'

export function LockForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['lock', 'common'])
  const [passphrase, setPassphrase] = useState('')
  const [isSure, setSure] = useState(false)
  const choose = useCommand(chooseLock, { showsFailure: true })
  const isWeak = strength(passphrase) === 'weak'
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isSure && !isWeak && !choose.pending) choose.run(passphrase)
  }
  // what follows begins where nothing is encrypted yet, and the passphrase is typed once more
  if (choose.value)
    return <LockCode code={choose.value} kept="codeKept" onKept={() => location.reload()} />
  return (
    <form className={styles.lock} onSubmit={submit}>
      <Notice tone="caution">
        <h3>{t('form.final')}</h3>
        <p>{t('form.finalText')}</p>
        <p>
          {t('form.backup')} <Link to={PATHS.backup}>{t('form.backupLink')}</Link>
        </p>
      </Notice>
      <SecretField
        label={t('form.passphrase')}
        hint={t('form.hint')}
        autoComplete="new-password"
        value={passphrase}
        error={passphrase && isWeak ? t('form.weak') : undefined}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <CheckField label={t('form.tick')} checked={isSure} onChange={setSure} />
      <div className={styles.actions}>
        <Button
          type="submit"
          look="strong"
          disabled={!passphrase || isWeak || !isSure || choose.pending}
        >
          {t(choose.pending ? 'form.busy' : 'form.choose')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
      <LockProblem failure={choose.failure} />
    </form>
  )
}
