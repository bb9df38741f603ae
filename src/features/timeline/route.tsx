/** The timeline: what ends soon, what changed, and every year with formal and non-formal learning. */

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isExample } from '#core/badge/example.ts'
import { BadgeCard } from '#entities/badge-card/badge-card.tsx'
import { BadgeViews } from '#entities/badge-views/badge-views.tsx'
import { useShown } from '#i18n/shown.ts'
import { useStandingWords } from '#i18n/words.ts'
import { PATHS } from '#routes/paths.ts'
import { useArt } from '#storage/live/live-art.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { Changes } from './changes.tsx'
import { EndingSoon } from './ending-soon.tsx'
import styles from './timeline.module.css'
import { type TimedBadge, useTimeline } from './use-timeline.ts'

export function Component() {
  const { t } = useTranslation('timeline')
  const timeline = useTimeline()
  const dated = timeline.years.map(({ year }) => year).filter((year) => year !== '')
  const [to] = dated
  const from = dated.at(-1)
  return (
    <>
      <PageHeading
        title={t('title')}
        back={{ to: PATHS.backpack, label: t('toBadges') }}
        fact={from === undefined ? undefined : t('fact', { from, to })}
      />
      <BadgeViews current="time" />
      {timeline.years.length === 0 ? (
        <EmptyState text={t('empty')}>
          <LinkButton look="main" to={PATHS.add}>
            {t('emptyDo')}
          </LinkButton>
        </EmptyState>
      ) : (
        <div className={styles.now}>
          <EndingSoon timeline={timeline} />
          <Changes changes={timeline.changes} />
        </div>
      )}
      {timeline.years.map(({ year, formal, nonFormal }) => (
        <section key={year} className={styles.year}>
          <h2>{year === '' ? t('noYear') : <Link to={PATHS.year(year)}>{year}</Link>}</h2>
          <Lane title={t('formal')} badges={formal} />
          <Lane title={t('nonFormal')} badges={nonFormal} />
        </section>
      ))}
    </>
  )
}

function Lane({
  title,
  badges,
}: {
  readonly title: string
  readonly badges: readonly TimedBadge[]
}) {
  if (badges.length === 0) return null
  return (
    <div className={styles.lane}>
      <h3>{title}</h3>
      <ul className={styles.rows}>
        {badges.map((badge) => (
          <li key={badge.id}>
            <Card badge={badge} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Card({ badge }: { readonly badge: TimedBadge }) {
  const src = useArt(badge)
  const standing = useStandingWords()(badge.standing)
  const { name, issuer } = useShown()(badge.badge)
  return (
    <BadgeCard
      layout="row"
      heading="h4"
      name={name}
      issuer={issuer.name ?? ''}
      src={src}
      mark={badge.mark}
      standing={standing}
      isExample={isExample(badge.badge)}
      to={PATHS.badge(badge.id)}
    />
  )
}
