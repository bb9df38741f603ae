/** Offers to go on with files that wait: an import that was cut off, or something another app shared. */
import { useTranslation } from 'react-i18next'
import { continueImport, dropWaiting } from '#services/importing/import.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './route.module.css'
import { useWaiting } from './use-import.ts'

export function Resume() {
  const { t } = useTranslation('importing')
  const count = useWaiting()
  if (count === 0) return null
  return (
    <div className={styles.offer}>
      <Notice>
        <p>{t('resume.waiting', { count })}</p>
        <div className={styles.choices}>
          <Button look="strong" onClick={() => void continueImport()}>
            {t('resume.continue')}
          </Button>
          <Button onClick={() => void dropWaiting()}>{t('resume.forget')}</Button>
        </div>
      </Notice>
    </div>
  )
}
