/** Above the badges: that they are only here, when that matters now (a private window, or a backup long ago). */
import { useTranslation } from 'react-i18next'
import { changesIn } from '#core/backup/reminder.ts'
import { PATHS } from '#routes/paths.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './backup.module.css'
import { useHealth, useReminder } from './use-health.ts'

export function KeepingNotice() {
  const { t } = useTranslation('backup')
  const { health } = useHealth()
  const { since, isDue } = useReminder()
  const count = changesIn(since)
  const isPrivate = health?.probablyPrivate === true && count > 0
  if (!isPrivate && !isDue) return null
  return (
    <div className={styles.reminder}>
      <Notice tone="caution">
        <p>{isPrivate ? t('reminder.private') : t('reminder.text', { count })}</p>
        <p>
          <LinkButton to={PATHS.backup}>{t('reminder.make')}</LinkButton>
        </p>
      </Notice>
    </div>
  )
}
