/** The collections inside a collection: drag them, or use the arrows beside each, which do the same. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { movedTo } from '#core/collection/collection.ts'
import type { CollectionId, CollectionRecord } from '#core/records/records.ts'
import { PATHS } from '#routes/paths.ts'
import { MoveButtons } from '#ui/order/move-buttons.tsx'
import { useDragOrder } from '#ui/order/use-drag-order.ts'
import styles from './collections.module.css'

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
  const itemOf = useDragOrder(move)
  return (
    <section className={styles.nest}>
      <h2>{t('insideThis')}</h2>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <ul className={styles.nested}>
        {inside.map(({ id, title }, at) => (
          <li key={id} {...itemOf(id, at)}>
            <Link to={PATHS.collection(id)} dir="auto">
              {title}
            </Link>
            {total < 2 ? null : (
              <MoveButtons
                upright
                grip
                {...{ at, total }}
                words={{ before: t('before', { name: title }), after: t('after', { name: title }) }}
                onMove={(place) => move(id, place)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
