/** How far the file being written is, with a stop, and how it ended. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import { type BackupState, stopBackup } from '#services/backup/back-up.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './backup.module.css'

const TONES = { done: 'valid', stopped: 'unknown', failed: 'invalid' } as const

export interface WritingProps {
  readonly state: BackupState
  /** which sentence tells that it went well */
  readonly done: 'make.done' | 'exit.done'
}

export function Writing({ state, done }: WritingProps) {
  const { t } = useTranslation('backup')
  const format = useFormat()
  const { phase, progress } = state
  if (phase === 'idle') return null
  if (phase === 'writing')
    return (
      <div className={styles.progress} role="status">
        <progress aria-label={t('make.progress')} />
        <p>
          {t('make.writing', { files: format.number(progress.files) })}{' '}
          <Button look="quiet" onClick={stopBackup}>
            {t('stop', { ns: 'common' })}
          </Button>
        </p>
      </div>
    )
  return (
    <Notice tone={TONES[phase]} role="status">
      <p>{t(phase === 'done' ? done : `make.${phase}`)}</p>
    </Notice>
  )
}
