/** The page of a badge: art and facts beside the verdict and the story. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isExample } from '#core/badge/example.ts'
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { PATHS } from '#routes/paths.ts'
import { useArt } from '#storage/live/live-art.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { Actions } from './actions.tsx'
import styles from './badge-page.module.css'
import { Facts } from './facts.tsx'
import { Says } from './says.tsx'
import type { OpenBadge } from './use-badge.ts'
import { VerdictSection } from './verdict-section.tsx'

export function BadgePage({ open }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const { record } = open
  const { name, issuer } = record.badge
  const src = useArt(record)
  return (
    <article className={styles.page}>
      <Link className={styles.back} to={PATHS.backpack}>
        ← {t('backTo')}
      </Link>
      <div className={styles.side}>
        <div className={styles.top}>
          <BadgeArt name={name} issuer={issuer.name ?? ''} src={src} />
          <Actions open={open} />
        </div>
        <Facts open={open} />
      </div>
      <div className={styles.main}>
        <header className={styles.title}>
          <p className={styles.issuer} dir="auto">
            {issuer.name}
          </p>
          <h1 tabIndex={-1} dir="auto">
            {name}
          </h1>
        </header>
        <div className={styles.proof}>
          <Whereabouts open={open} />
          <VerdictSection open={open} />
        </div>
        <div className={styles.story}>
          <Says open={open} />
        </div>
      </div>
    </article>
  )
}

function Whereabouts({ open: { record } }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const words = [
    record.place === 'trash' ? t('inTrash') : '',
    record.place === 'archive' ? t('inArchive') : '',
    isExample(record.badge) ? t('example') : '',
  ].filter(Boolean)
  return words.length > 0 ? (
    <Notice>
      <p>{words.join(' ')}</p>
    </Notice>
  ) : null
}
