/** When the last backup was, how the one being made gets on, and how to start it. */
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { backupJob, startBackup } from '#jobs/backup-job.ts'
import { sinceBackup } from '#storage/health.ts'
import { useLive } from '#storage/live.ts'
import { saveFile } from '#ui/save-file/save-file.ts'

export function useBackup() {
  const { t, i18n } = useTranslation('backup')
  const state = useSyncExternalStore(backupJob.subscribe, backupJob.get)
  const since = useLive(sinceBackup)
  const start = (passphrase: string) =>
    startBackup({
      passphrase,
      fileName: `rugzak-${new Date().toISOString().slice(0, 10)}.${passphrase ? 'rugzak' : 'zip'}`,
      save: saveFile,
      words: {
        language: i18n.language,
        title: t('page.title'),
        explanation: t('page.explanation'),
        issuedBy: t('page.issuedBy'),
        awarded: t('page.awarded'),
        original: t('page.original'),
        noFile: t('page.noFile'),
      },
    })
  return { state, since, start }
}
