/** The badges of a collection: drag them, or use the buttons under each, which do the same. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BadgeId } from '#core/badge/badge.ts'
import { withBadgeAt, withoutBadges } from '#core/collection/collection.ts'
import type { CollectionRecord } from '#core/records/records.ts'
import type { Findable } from '#core/search/findable.ts'
import { useCalled } from '#i18n/shown.ts'
import { Button } from '#ui/button/button.tsx'
import { useDragOrder } from '#ui/order/use-drag-order.ts'
import { BadgeTile, TileActions } from './badge-tile.tsx'
import styles from './collections.module.css'
import type { CollectionView } from './use-collections.ts'

export interface BadgeGridProps {
  readonly view: CollectionView
  readonly onChange: (change: (collection: CollectionRecord) => CollectionRecord) => void
}

/** More than this are shown when asked: five thousand tiles would stop a phone. */
const AT_ONCE = 240

export function BadgeGrid({ view: { collection, badges }, onChange }: BadgeGridProps) {
  const { t } = useTranslation('collections')
  const [said, setSaid] = useState('')
  const [most, setMost] = useState(AT_ONCE)
  const byHand = collection.search === undefined
  const total = badges.length
  const call = useCalled()
  const { list, focusNear } = useFocusAfter(badges)
  const move = (id: BadgeId, place: number) => {
    const badge = badges.find((it) => it.id === id)
    if (!badge || badges[place]?.id === id) return
    const ids = badges.map((it) => it.id)
    onChange((it) => withBadgeAt(it, ids, id, place))
    if (place >= most) setMost(total)
    setSaid(t('moved', { name: call(badge).name, place: place + 1, total }))
  }
  const takeOut = (badge: Findable, at: number) => {
    onChange((it) => withoutBadges(it, [badge.id]))
    focusNear(at)
    setSaid(t('takenOut', { name: call(badge).name }))
  }
  const itemOf = useDragOrder(move)
  return (
    <>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {byHand && total > 1 ? <p className={styles.soft}>{t('howToMove')}</p> : null}
      <ol ref={list} className={styles.grid} data-by-hand={byHand}>
        {badges.slice(0, most).map((badge, at) => (
          <li key={badge.id} {...(byHand ? itemOf(badge.id, at) : {})}>
            <BadgeTile badge={badge} />
            {byHand ? (
              <TileActions
                {...{ name: call(badge).name, at, total }}
                onMove={(place) => move(badge.id, place)}
                onTakeOut={() => takeOut(badge, at)}
              />
            ) : null}
          </li>
        ))}
      </ol>
      {total > most ? (
        <p>
          <Button onClick={() => setMost(most + AT_ONCE)}>
            {t('more', { shown: most, total })}
          </Button>
        </p>
      ) : null}
    </>
  )
}

/** After a badge was taken out the focus goes to the one in its place, and else to the title. */
function useFocusAfter({ length }: readonly Findable[]) {
  const list = useRef<HTMLOListElement>(null)
  const taken = useRef<{ readonly at: number; readonly of: number }>(undefined)
  useEffect(() => {
    if (!taken.current || length >= taken.current.of) return
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-take-out]') ?? []
    const near = buttons[Math.min(taken.current.at, buttons.length - 1)]
    taken.current = undefined
    const next = near ?? document.querySelector('h1')
    next?.focus()
  }, [length])
  const focusNear = (at: number) => {
    taken.current = { at, of: length }
  }
  return { list, focusNear }
}
