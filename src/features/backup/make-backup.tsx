/** Makes a backup, with progress and a stop, and says when the last one was. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { strength } from '#core/backup/strength.ts'
import { useFormat } from '#i18n/format.ts'
import { stopBackup } from '#jobs/backup-job.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './backup.module.css'
import { useBackup } from './use-backup.ts'

export function MakeBackup() {
  const { t } = useTranslation('backup')
  const format = useFormat()
  const { state, since, start } = useBackup()
  const [passphrase, setPassphrase] = useState('')
  const writing = state.phase === 'writing'
  return (
    <section className={styles.part}>
      <h2>{t('make.title')}</h2>
      <p>{t('make.text')}</p>
      <p className={styles.soft}>
        {since.at ? t('last', { when: format.moment(since.at) }) : t('never')}{' '}
        {since.at && since.badges > 0 ? t('since', { count: since.badges }) : ''}
      </p>
      <TextField
        type="password"
        autoComplete="new-password"
        label={t('passphrase.label')}
        hint={t('passphrase.hint')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <p role="status" className={styles.soft}>
        {passphrase ? t(`passphrase.${strength(passphrase)}`) : ''}
      </p>
      <Button look="main" disabled={writing} onClick={() => void start(passphrase)}>
        {t('make.button')}
      </Button>
      {writing ? (
        <div className={styles.progress}>
          <progress aria-label={t('make.progress')} />
          <p>
            {t('make.writing', { files: state.progress.files })}{' '}
            <Button look="quiet" onClick={stopBackup}>
              {t('stop', { ns: 'common' })}
            </Button>
          </p>
        </div>
      ) : null}
      <p role="status">{state.phase === 'idle' || writing ? '' : t(`make.${state.phase}`)}</p>
    </section>
  )
}
