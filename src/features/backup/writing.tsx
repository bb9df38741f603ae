/** How far the file being written is, with a stop, and how it ended. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import { type BackupMade, backupJob } from '#services/backup/back-up.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './backup.module.css'

export interface WritingProps {
  readonly state: ReturnType<typeof backupJob.get>
  /** which sentence tells that it went well */
  readonly done: 'make.done' | 'exit.done'
}

export function Writing({ state, done }: WritingProps) {
  const { t } = useTranslation('backup')
  const format = useFormat()
  const { running, progress, result } = state
  if (running)
    return (
      <div className={styles.progress} role="status">
        <progress aria-label={t('make.progress')} />
        <p>
          {t('make.writing', { files: format.number(progress.files) })}{' '}
          <Button look="quiet" onClick={backupJob.stop}>
            {t('stop', { ns: 'common' })}
          </Button>
        </p>
      </div>
    )
  if (!result) return null
  if (result.ok) return <Ended tone="valid" words={[done, ...unnoted(result.value)]} />
  const { kind } = result.failure
  if (kind === 'stopped') return <Ended tone="unknown" words={['make.stopped']} />
  return <Ended tone="invalid" words={[FULL.has(kind) ? 'make.failed' : 'make.broken']} />
}

const unnoted = ({ isNoted }: BackupMade) => (isNoted ? [] : ['make.notNoted' as const])

/** Another place may help. */
const FULL: ReadonlySet<string> = new Set(['disk', 'quota'])

interface EndedProps {
  readonly tone: 'valid' | 'unknown' | 'invalid'
  readonly words: readonly (
    | WritingProps['done']
    | `make.${'stopped' | 'failed' | 'broken' | 'notNoted'}`
  )[]
}

function Ended({ tone, words }: EndedProps) {
  const { t } = useTranslation('backup')
  return (
    <Notice tone={tone} role="status">
      {words.map((word) => (
        <p key={word}>{t(word)}</p>
      ))}
    </Notice>
  )
}
