/** When the last backup was, how the one being made gets on, and how to start it. */

import { useTranslation } from 'react-i18next'
import type { BackupWords } from '#core/backup/index-page.ts'
import { dayOf } from '#core/kernel/day.ts'
import { useJob } from '#hooks/use-job.ts'
import { backupJob, startBackup } from '#services/backup/back-up.ts'
import { showJob } from '#services/backup/on-screen.ts'
import { sinceBackup } from '#storage/live/backup-queries.ts'
import { collections } from '#storage/live/collection-queries.ts'
import { useLive } from '#storage/live/live.ts'
import type { Selection } from '#storage/operations/backup-source.ts'
import { saveFile } from '#ui/save-file/save-file.ts'

/** A date in a file's name. */
export const today = () => dayOf(Date.now())

export function useBackup() {
  const state = useJob(backupJob)
  const words = useBackupWords()
  const start = (what: 'all' | Selection, passphrase: string) => {
    const name = what === 'all' ? 'rugzak' : 'rugzak-deel'
    const fileName = `${name}-${today()}.${passphrase ? 'rugzak' : 'zip'}`
    void startBackup({ order: { what, passphrase, words }, fileName, save: saveFile })
  }
  const show = (what: 'all' | Selection, passphrase: string) =>
    void showJob.start({ what, passphrase, words })
  return { show, state, since: useLive(sinceBackup), collections: useLive(collections), start }
}

function useBackupWords(): BackupWords {
  const { t, i18n } = useTranslation('backup')
  return {
    language: i18n.language,
    title: t('page.title'),
    explanation: t('page.explanation'),
    made: t('page.made'),
    collections: t('page.collections'),
    issuedBy: t('page.issuedBy'),
    awarded: t('page.awarded'),
    original: t('page.original'),
    noFile: t('page.noFile'),
  }
}
