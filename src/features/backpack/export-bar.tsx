/** How far an export of many badges is, with a way to stop it. */
import { useTranslation } from 'react-i18next'
import { useJob } from '#hooks/use-job.ts'
import { exportJob } from '#services/backup/export-originals.ts'
import { Button } from '#ui/button/button.tsx'
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx'
import styles from './batch-bar.module.css'

export function ExportBar() {
  const { t } = useTranslation('backpack')
  const { running, progress: done, input, result } = useJob(exportJob)
  if (result?.ok === false) return <p role="alert">{t('batch.exportFailed')}</p>
  if (!running) return null
  const total = input?.ids.length ?? 0
  const words = t('batch.exporting', { done, total })
  return (
    <div className={styles.progress}>
      <p role="status" className="visually-hidden">
        {t('batch.exportBusy')}
      </p>
      <span>{words}</span>
      <ProgressBar label={words} done={done} total={total} />
      <Button look="quiet" onClick={exportJob.stop}>
        {t('batch.stop')}
      </Button>
    </div>
  )
}
