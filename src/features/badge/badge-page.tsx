/** The page of a badge: art and facts beside the verdict and the story. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { PATHS } from '#routes/paths.ts'
import { useArt } from '#storage/live/live-art.ts'
import { Actions } from './actions.tsx'
import { BadgeMenu } from './badge-menu.tsx'
import styles from './badge-page.module.css'
import { Facts } from './facts.tsx'
import { Says } from './says.tsx'
import { Title } from './title.tsx'
import type { OpenBadge } from './use-badge.ts'
import { useShownBadge } from './use-shown-badge.ts'
import { VerdictSection } from './verdict-section.tsx'
import { Whereabouts } from './whereabouts.tsx'

export function BadgePage({ open }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const shown = useShownBadge(open)
  const { name, issuer } = shown.open.record.badge
  const src = useArt(open.record)
  return (
    <article className={styles.page} data-own-menu data-own-bar>
      <div className={styles.head}>
        <Link className={styles.back} to={PATHS.backpack}>
          ← {t('backTo')}
        </Link>
        <BadgeMenu open={open} name={name} />
      </div>
      <div className={styles.side}>
        <div className={styles.top}>
          <BadgeArt name={name} issuer={issuer.name ?? ''} src={src} />
          <Actions open={open} />
        </div>
        <Facts open={shown.open} />
      </div>
      <div className={styles.main}>
        <Title name={open.record.badge.name} shown={shown} />
        <div className={styles.proof}>
          <Whereabouts open={open} />
          <VerdictSection open={open} />
        </div>
        <div className={styles.story}>
          <Says open={open} shown={shown.open} />
        </div>
      </div>
    </article>
  )
}
