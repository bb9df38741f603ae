/** How far an export of many badges is, with a way to stop it. */
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { exportJob, stopExport } from '#services/backup/export-originals.ts'
import { Button } from '#ui/button/button.tsx'
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx'
import styles from './batch-bar.module.css'

export function ExportBar() {
  const { t } = useTranslation('backpack')
  const { phase, done, total } = useSyncExternalStore(exportJob.subscribe, exportJob.get)
  if (phase === 'idle') return null
  if (phase === 'failed') return <p role="alert">{t('batch.exportFailed')}</p>
  const words = t('batch.exporting', { done, total })
  return (
    <div className={styles.progress}>
      <p role="status" className="visually-hidden">
        {t('batch.exportBusy')}
      </p>
      <span>{words}</span>
      <ProgressBar label={words} done={done} total={total} />
      <Button look="quiet" onClick={stopExport}>
        {t('batch.stop')}
      </Button>
    </div>
  )
}
