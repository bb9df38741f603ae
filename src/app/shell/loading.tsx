/** What is shown while a screen is on its way. */
import { useTranslation } from 'react-i18next'
import styles from './shell.module.css'

export function Loading() {
  const { t } = useTranslation()
  return (
    <p className={styles.loading} role="status">
      {t('loading')}
    </p>
  )
}
