/** What is shown while a screen is on its way. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { PATHS } from '#routes/paths.ts'
import { readMarker } from '#storage/guards/marker.ts'
import styles from './shell.module.css'

export function Loading() {
  const { t } = useTranslation()
  // as nearly every screen, and it must not jump up when it comes; only an empty backpack has no menu of its own
  const isElsewhere = useLocation().pathname !== PATHS.backpack
  const hasMenu = isElsewhere || readMarker() !== undefined || undefined
  return (
    <p className={styles.loading} role="status" data-own-menu={hasMenu}>
      {t('loading')}
    </p>
  )
}
