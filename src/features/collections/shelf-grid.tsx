/** The badges of a collection: drag them, or use the buttons under each, which do the same. */
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PATHS } from '#app/paths.ts'
import type { BadgeId } from '#core/badge/badge.ts'
import { withBadgeAt, withoutBadges } from '#core/collection/collection.ts'
import type { CollectionRecord } from '#core/records/records.ts'
import type { Findable } from '#core/search/findable.ts'
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { useArtOf } from '#storage/live-art.ts'
import { Button } from '#ui/button/button.tsx'
import { Mover } from './collection-card.tsx'
import styles from './collections.module.css'
import type { Shelf } from './use-collections.ts'

export interface ShelfGridProps {
  readonly shelf: Shelf
  readonly onChange: (change: (collection: CollectionRecord) => CollectionRecord) => void
}

/** More than this are shown when asked: five thousand tiles would stop a phone. */
const AT_ONCE = 240
const KIND = 'application/x-rugzak-badge'

export function ShelfGrid({ shelf: { collection, badges }, onChange }: ShelfGridProps) {
  const { t } = useTranslation('collections')
  const [said, setSaid] = useState('')
  const [most, setMost] = useState(AT_ONCE)
  const byHand = collection.search === undefined
  const ids = badges.map(({ id }) => id)
  const move = (badge: Findable, place: number) => {
    onChange((it) => withBadgeAt(it, ids, badge.id, place))
    const total = badges.length
    setSaid(t('moved', { name: badge.name, place: place + 1, total }))
  }
  const drop = (event: DragEvent, place: number) => {
    const dragged = badges.find(({ id }) => id === event.dataTransfer.getData(KIND))
    if (!dragged) return
    event.preventDefault()
    event.stopPropagation()
    move(dragged, place)
  }
  return (
    <>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <ol className={styles.grid}>
        {badges.slice(0, most).map((badge, at) => (
          // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the buttons in it do the same as dragging
          <li
            key={badge.id}
            draggable={byHand}
            onDragStart={(event) => event.dataTransfer.setData(KIND, badge.id)}
            onDragOver={(event) => {
              if (event.dataTransfer.types.includes(KIND)) event.preventDefault()
            }}
            onDrop={(event) => drop(event, at)}
          >
            <Tile badge={badge} />
            {byHand ? (
              <div className={styles.movers}>
                <Mover
                  name={badge.name}
                  way="before"
                  off={at === 0}
                  onMove={() => move(badge, at - 1)}
                />
                <Mover
                  name={badge.name}
                  way="after"
                  off={at === badges.length - 1}
                  onMove={() => move(badge, at + 1)}
                />
                <TakeOut badge={badge} onTake={(id) => onChange((it) => withoutBadges(it, [id]))} />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {badges.length > most ? (
        <p>
          <Button onClick={() => setMost(most + AT_ONCE)}>
            {t('shownOf', { shown: most, total: badges.length })}
          </Button>
        </p>
      ) : null}
    </>
  )
}

function Tile({ badge }: { readonly badge: Findable }) {
  const src = useArtOf(badge.id, badge.file)
  const { name, issuer } = badge
  return (
    <>
      <BadgeArt name={name} issuer={issuer} src={src} />
      <h2 className={styles.name} dir="auto">
        <Link to={PATHS.badge(badge.id)}>{name}</Link>
      </h2>
      <p className={styles.soft} dir="auto">
        {issuer}
      </p>
    </>
  )
}

function TakeOut({
  badge,
  onTake,
}: {
  readonly badge: Findable
  readonly onTake: (id: BadgeId) => void
}) {
  const { t } = useTranslation('collections')
  return (
    <Button
      look="quiet"
      aria-label={t('takeOut', { name: badge.name })}
      onClick={() => onTake(badge.id)}
    >
      <span aria-hidden="true">×</span>
    </Button>
  )
}
