/** One collection in the list: overlapping art, title, count, and buttons to move it. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { coverFirst } from '#core/collection/collection.ts'
import type { CollectionRecord } from '#core/records/records.ts'
import { BadgeStack } from '#entities/badge-stack/badge-stack.tsx'
import { PATHS } from '#routes/paths.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './collections.module.css'
import { StoredArt } from './stored-art.tsx'
import type { Shelf } from './use-collections.ts'

export interface CollectionCardProps {
  readonly shelf: Shelf
  readonly inside: readonly CollectionRecord[]
  readonly first: boolean
  readonly last: boolean
  readonly onMove: (by: -1 | 1) => void
}

export function CollectionCard(props: CollectionCardProps) {
  const { shelf, inside, first, last, onMove } = props
  const { t } = useTranslation('collections')
  const { collection, badges } = shelf
  const art = coverFirst(collection, badges)
    .slice(0, 4)
    .map((badge) => ({ id: badge.id, picture: <StoredArt badge={badge} /> }))
  const facts = [
    t('badges', { count: badges.length }),
    collection.search === undefined ? '' : t('smart'),
  ]
  return (
    <article className={styles.card}>
      <BadgeStack art={art} />
      <h2 dir="auto">
        <Link to={PATHS.collection(collection.id)}>{collection.title}</Link>
      </h2>
      <p className={styles.soft}>{facts.filter(Boolean).join(' · ')}</p>
      {inside.length > 0 ? (
        <ul className={styles.inside}>
          {inside.map(({ id, title }) => (
            <li key={id} dir="auto">
              <Link to={PATHS.collection(id)}>{title}</Link>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles.movers}>
        <Mover name={collection.title} way="before" off={first} onMove={() => onMove(-1)} />
        <Mover name={collection.title} way="after" off={last} onMove={() => onMove(1)} />
      </div>
    </article>
  )
}

export interface MoverProps {
  readonly name: string
  readonly way: 'before' | 'after'
  readonly off: boolean
  readonly onMove: () => void
  /** in a list from top to bottom */
  readonly upright?: boolean
  /** to the very front or end, by the keys Home and End */
  readonly onEnd?: (end: 'first' | 'last') => void
}

const SIGNS = {
  along: { before: '←', after: '→' },
  upright: { before: '↑', after: '↓' },
} as const

const ENDS: Readonly<Record<string, 'first' | 'last'>> = { Home: 'first', End: 'last' }

/** Stays focusable at the ends, so that a keyboard user never loses their place. */
export function Mover({ name, way, off, upright = false, onMove, onEnd }: MoverProps) {
  const { t } = useTranslation('collections')
  return (
    <Button
      look="quiet"
      aria-disabled={off}
      aria-label={t(way, { name })}
      aria-keyshortcuts={onEnd && 'Home End'}
      onClick={() => {
        if (!off) onMove()
      }}
      onKeyDown={(event) => {
        const end = ENDS[event.key]
        if (!end || !onEnd) return
        event.preventDefault()
        onEnd(end)
      }}
    >
      <span aria-hidden="true">{SIGNS[upright ? 'upright' : 'along'][way]}</span>
    </Button>
  )
}
