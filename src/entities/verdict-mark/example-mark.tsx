/** Says that a badge is one of our examples and counts nowhere: a dashed, hatched box, and never a verdict. */
import { useTranslation } from 'react-i18next'
import styles from './verdict-mark.module.css'

export function ExampleMark() {
  const { t } = useTranslation('verification')
  return <span className={styles.example}>{t('example')}</span>
}
