/** Words for the page in a backup, where it does not matter what that page says: tests, benches and kill runs. */
import type { BackupWords } from '#core/backup/index-page.ts'

export const backupWords: BackupWords = {
  language: 'nl',
  title: 'Mijn badges',
  explanation: 'Uitleg',
  made: 'Gemaakt op',
  collections: 'Collecties',
  issuedBy: 'Uitgever',
  awarded: 'Behaald',
  original: 'Origineel',
  noFile: 'Geen bestand',
}
