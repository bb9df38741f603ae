/** The badges as tiles, list or years; above some hundreds only what is in view is drawn. */
import type { Dispatch, SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import { PATHS } from '#app/paths.ts'
import type { BadgeId } from '#core/badge/badge.ts'
import type { View } from '#core/search/query.ts'
import { BadgeCard } from '#entities/badge-card/badge-card.tsx'
import { useArt } from '#storage/live-art.ts'
import type { WallBadge } from './use-wall.ts'
import styles from './wall.module.css'
import { Windowed } from './windowed.tsx'

export type Selection = ReadonlySet<BadgeId>

export interface WallProps {
  readonly badges: readonly WallBadge[]
  readonly view: View
  /** undefined while not selecting */
  readonly chosen: Selection | undefined
  readonly onChoose: Dispatch<SetStateAction<Selection | undefined>>
  readonly heading?: 'h2' | 'h3'
}

/** Up to here every badge is in the page, so that the browser's own find works on all of them. */
const MOST_DRAWN = 300

const TILES = { column: 200, rowHeight: 356, gap: 24 } as const
const ROWS = { column: undefined, rowHeight: 92, gap: 0 } as const

export function Wall({ badges, view, chosen, onChoose, heading = 'h2' }: WallProps) {
  if (view === 'timeline') return <Years {...{ badges, view, chosen, onChoose }} />
  if (badges.length > MOST_DRAWN) {
    const draw = (index: number) => {
      const badge = badges[index]
      return badge ? <Card {...{ badge, view, chosen, onChoose, heading }} /> : null
    }
    const shape = view === 'list' ? ROWS : TILES
    return (
      <Windowed {...shape} count={badges.length} keyOf={(at) => badges[at]?.id ?? ''} draw={draw} />
    )
  }
  return (
    <ul className={view === 'list' ? styles.list : styles.grid}>
      {badges.map((badge) => (
        <li key={badge.id} className={styles.item}>
          <Card {...{ badge, view, chosen, onChoose, heading }} />
        </li>
      ))}
    </ul>
  )
}

function Years({ badges, ...rest }: WallProps) {
  const { t } = useTranslation('backpack')
  const years = Map.groupBy(badges, (badge) => badge.awardedAt.slice(0, 4))
  return [...years].map(([year, some]) => (
    <section key={year} className={styles.year}>
      <h2>{year || t('noYear')}</h2>
      <Wall {...rest} view="grid" heading="h3" badges={some} />
    </section>
  ))
}

interface CardProps extends Required<Omit<WallProps, 'badges'>> {
  readonly badge: WallBadge
}

function Card({ badge, view, chosen, onChoose, heading }: CardProps) {
  const { t } = useTranslation('backpack')
  const src = useArt(badge)
  const { name, issuer } = badge.badge
  return (
    <BadgeCard
      layout={view === 'list' ? 'row' : 'tile'}
      heading={heading}
      name={name}
      issuer={issuer.name ?? ''}
      src={src}
      mark={badge.mark === 'unchecked' ? 'unverified' : badge.mark}
      to={PATHS.badge(badge.id)}
      note={badge.example ? t('example') : undefined}
      control={
        chosen ? (
          <label className={styles.choose}>
            <input
              type="checkbox"
              checked={chosen.has(badge.id)}
              onChange={() => onChoose(toggled(chosen, badge.id))}
            />
            <span className="visually-hidden">{t('selectBadge', { name })}</span>
          </label>
        ) : null
      }
    />
  )
}

function toggled(chosen: Selection, id: BadgeId): Selection {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}
