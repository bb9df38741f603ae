/** One collection in the list: overlapping art, title, count, and buttons to move it. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { coverFirst } from '#core/collection/collection.ts'
import type { CollectionRecord } from '#core/records/records.ts'
import { BadgeStack } from '#entities/badge-stack/badge-stack.tsx'
import { PATHS } from '#routes/paths.ts'
import { MoveButtons } from '#ui/order/move-buttons.tsx'
import styles from './collections.module.css'
import { StoredArt } from './stored-art.tsx'
import type { CollectionView } from './use-collections.ts'

export interface CollectionCardProps {
  readonly view: CollectionView
  readonly inside: readonly CollectionRecord[]
  readonly at: number
  readonly total: number
  /** to this place, counted from 0 */
  readonly onMove: (place: number) => void
}

export function CollectionCard(props: CollectionCardProps) {
  const { view, inside, at, total, onMove } = props
  const { t } = useTranslation('collections')
  const { collection, badges } = view
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
      <MoveButtons
        {...{ at, total, onMove }}
        words={{
          before: t('before', { name: collection.title }),
          after: t('after', { name: collection.title }),
        }}
      />
    </article>
  )
}
