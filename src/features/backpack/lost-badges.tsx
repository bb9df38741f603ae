/** Instead of a welcome: your browser removed your badges, and this is how they come back. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import { PATHS } from '#routes/paths.ts'
import type { Marker } from '#storage/guards/marker.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import styles from './empty-backpack.module.css'

export interface LostBadgesProps {
  readonly marker: Marker
  readonly onFresh: () => void
}

export function LostBadges({ marker, onFresh }: LostBadgesProps) {
  const { t } = useTranslation('backup')
  const format = useFormat()
  return (
    <>
      <PageHeading
        title={t('lost.title')}
        fact={t('lost.text', { when: format.date(marker.at), count: marker.badges })}
      />
      <div className={styles.ways}>
        <LinkButton look="main" to={PATHS.backup}>
          {t('lost.restore')}
        </LinkButton>
        <Button onClick={onFresh}>{t('lost.fresh')}</Button>
      </div>
    </>
  )
}
