/** With one badge in the backpack: what can be done next. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PATHS } from '#routes/paths.ts'
import styles from './wall-screen.module.css'

export function FirstSteps() {
  const { t } = useTranslation('backpack')
  return (
    <ul className={styles.steps}>
      <li>
        <Link to={PATHS.portfolios}>{t('first.portfolio')}</Link>
      </li>
      <li>
        <Link to={PATHS.add}>{t('first.another')}</Link>
      </li>
    </ul>
  )
}
