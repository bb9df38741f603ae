/** The screen of keeping safe: make a backup, put one back, see how safe this browser is, leave. */
import { useTranslation } from 'react-i18next'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import styles from './backup.module.css'
import { ExitKit } from './exit-kit.tsx'
import { MakeBackup } from './make-backup.tsx'
import { RemoveEverything } from './remove-everything.tsx'
import { RestoreBackup } from './restore-backup.tsx'
import { StorageHealth } from './storage-health.tsx'

export function Component() {
  const { t } = useTranslation('backup')
  return (
    <>
      <PageHeading title={t('title')} fact={t('lead')} />
      <div className={styles.parts}>
        <MakeBackup />
        <RestoreBackup />
        <StorageHealth />
        <ExitKit />
        <RemoveEverything />
      </div>
    </>
  )
}
