/** The badges of a collection: drag them, or use the buttons under each, which do the same. */
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PATHS } from '#app/paths.ts'
import type { BadgeId } from '#core/badge/badge.ts'
import { withBadgeAt, withoutBadges } from '#core/collection/collection.ts'
import type { BadgeRecord, CollectionRecord } from '#core/records/records.ts'
import { BadgeArt } from '#entities/badge-art/badge-art.tsx'
import { useArt } from '#storage/live-art.ts'
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
  const move = (record: BadgeRecord, place: number) => {
    onChange((it) => withBadgeAt(it, ids, record.id, place))
    const total = badges.length
    setSaid(t('moved', { name: record.badge.name, place: place + 1, total }))
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
        {badges.slice(0, most).map((record, at) => (
          // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the buttons in it do the same as dragging
          <li
            key={record.id}
            draggable={byHand}
            onDragStart={(event) => event.dataTransfer.setData(KIND, record.id)}
            onDragOver={(event) => {
              if (event.dataTransfer.types.includes(KIND)) event.preventDefault()
            }}
            onDrop={(event) => drop(event, at)}
          >
            <Tile record={record} />
            {byHand ? (
              <div className={styles.movers}>
                <Mover
                  name={record.badge.name}
                  way="before"
                  off={at === 0}
                  onMove={() => move(record, at - 1)}
                />
                <Mover
                  name={record.badge.name}
                  way="after"
                  off={at === badges.length - 1}
                  onMove={() => move(record, at + 1)}
                />
                <TakeOut
                  record={record}
                  onTake={(id) => onChange((it) => withoutBadges(it, [id]))}
                />
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

function Tile({ record }: { readonly record: BadgeRecord }) {
  const src = useArt(record)
  const { name, issuer } = record.badge
  return (
    <>
      <BadgeArt name={name} issuer={issuer.name ?? ''} src={src} />
      <h2 className={styles.name} dir="auto">
        <Link to={PATHS.badge(record.id)}>{name}</Link>
      </h2>
      <p className={styles.soft} dir="auto">
        {issuer.name}
      </p>
    </>
  )
}

function TakeOut({
  record,
  onTake,
}: {
  readonly record: BadgeRecord
  readonly onTake: (id: BadgeId) => void
}) {
  const { t } = useTranslation('collections')
  return (
    <Button
      look="quiet"
      aria-label={t('takeOut', { name: record.badge.name })}
      onClick={() => onTake(record.id)}
    >
      <span aria-hidden="true">×</span>
    </Button>
  )
}
