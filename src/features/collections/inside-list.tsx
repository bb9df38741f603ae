/** The collections inside a collection: drag them, or use the arrows beside each, which do the same. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { movedTo } from '#core/collection/collection.ts'
import type { CollectionId, CollectionRecord } from '#core/records/records.ts'
import { PATHS } from '#routes/paths.ts'
import { Mover } from './collection-card.tsx'
import styles from './collections.module.css'
import { useDragOrder } from './use-drag-order.ts'

export interface InsideListProps {
  readonly inside: readonly CollectionRecord[]
  readonly onOrder: (ids: readonly CollectionId[]) => void
}

export function InsideList({ inside, onOrder }: InsideListProps) {
  const { t } = useTranslation('collections')
  const [said, setSaid] = useState('')
  const total = inside.length
  const move = (id: CollectionId, place: number) => {
    const ids = inside.map((it) => it.id)
    const from = ids.indexOf(id)
    if (place < 0 || place >= total || place === from) return
    onOrder(movedTo(ids, id, place))
    setSaid(t('moved', { name: inside[from]?.title, place: place + 1, total }))
  }
  const { dragged, handlersOf } = useDragOrder(move)
  const lookOf = (id: CollectionId, at: number) =>
    dragged?.id === id ? 'dragged' : dragged?.over === at ? 'over' : undefined
  return (
    <section className={styles.nest}>
      <h2>{t('insideThis')}</h2>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <ul className={styles.nested}>
        {inside.map(({ id, title }, at) => (
          <li key={id} data-place={at} data-look={lookOf(id, at)} {...handlersOf(id)}>
            <Link to={PATHS.collection(id)} dir="auto">
              {title}
            </Link>
            {total < 2 ? null : (
              <Movers name={title} at={at} total={total} onMove={(place) => move(id, place)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface MoversProps {
  readonly name: string
  readonly at: number
  readonly total: number
  readonly onMove: (place: number) => void
}

function Movers({ name, at, total, onMove }: MoversProps) {
  const onEnd = (end: 'first' | 'last') => onMove(end === 'first' ? 0 : total - 1)
  const shared = { name, onEnd, upright: true }
  return (
    <div className={styles.movers}>
      <span data-grip className={styles.grip} aria-hidden="true">
        ⠿
      </span>
      <Mover {...shared} way="before" off={at === 0} onMove={() => onMove(at - 1)} />
      <Mover {...shared} way="after" off={at === total - 1} onMove={() => onMove(at + 1)} />
    </div>
  )
}
