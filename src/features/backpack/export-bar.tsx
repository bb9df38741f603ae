/** How far an export of many badges is, with a way to stop it. */
import { useTranslation } from 'react-i18next'
import { useJob } from '#hooks/use-job.ts'
import { exportJob } from '#services/backup/export-originals.ts'
import { BusyBar } from '#ui/bar/busy-bar.tsx'

export function ExportBar() {
  const { t } = useTranslation('backpack')
  const { running, progress: done, input, result } = useJob(exportJob)
  if (result?.ok === false) return <p role="alert">{t('batch.exportFailed')}</p>
  if (!running) return null
  const total = input?.ids.length ?? 0
  return (
    <BusyBar
      busy={t('batch.exportBusy')}
      words={t('batch.exporting', { done, total })}
      {...{ done, total }}
      stop={t('batch.stop')}
      onStop={exportJob.stop}
    />
  )
}
