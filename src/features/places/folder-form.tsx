/** Connects a folder on this computer, where the browser can choose one. */
import { useTranslation } from 'react-i18next'
import { PlaceProblem } from '#entities/place-problem/place-problem.tsx'
import { canChooseFolder } from '#services/places/connect-folder.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './places.module.css'
import { useConnect } from './use-connect.ts'

export function FolderForm() {
  const { t } = useTranslation('places')
  const connect = useConnect()
  return (
    <div className={styles.form}>
      <p>{t('how.folder')}</p>
      {canChooseFolder() ? (
        <Button look="main" disabled={connect.pending} onClick={connect.byFolder}>
          {t('form.choose')}
        </Button>
      ) : (
        <Notice>{t('how.folderNot')}</Notice>
      )}
      <PlaceProblem failure={connect.failure} host={t('kind.folder.name')} />
    </div>
  )
}
