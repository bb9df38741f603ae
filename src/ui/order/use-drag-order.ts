/** Dragging an item of a list to another place, with mouse, pen or finger. `MoveButtons` in it do the same. */
import { type HTMLAttributes, type PointerEvent, useEffect, useRef, useState } from 'react'
import styles from './order.module.css'

/** What is being dragged, and the place it would go to; undefined while nothing has moved. */
type Dragged<Id> = { readonly id: Id; readonly over: number } | undefined

/** The attributes of an item of the list: its handlers, its place and its look. */
export type ItemProps = Pick<
  HTMLAttributes<HTMLElement>,
  | 'className'
  | 'onPointerDown'
  | 'onPointerMove'
  | 'onPointerUp'
  | 'onLostPointerCapture'
  | 'onDragStart'
> & { readonly 'data-place': number }

/** `onDrop` hears the item and its new place, counted from 0. Escape lets go without moving. */
export function useDragOrder<Id>(
  onDrop: (id: Id, place: number) => void,
): (id: Id, place: number) => ItemProps {
  const held = useRef<Id>(undefined)
  const height = useRef(0)
  const [dragged, setDragged] = useState<Dragged<Id>>()
  const letGo = () => {
    held.current = undefined
    setDragged(undefined)
  }
  useEdgeScroll(dragged !== undefined, height, letGo)
  return (id, place) => ({
    'data-place': place,
    className: lookOf(dragged, id, place),
    onPointerDown: (event) => {
      if (!mayStart(event)) return
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = id
    },
    onPointerMove: ({ clientX, clientY, currentTarget }) => {
      if (held.current !== id) return
      height.current = clientY
      const over = placeAt(clientX, clientY, currentTarget.parentElement)
      if (over !== undefined && over !== dragged?.over) setDragged({ id, over })
    },
    onPointerUp: () => {
      if (held.current === id && dragged) onDrop(id, dragged.over)
      letGo()
    },
    onLostPointerCapture: letGo,
    onDragStart: (event) => event.preventDefault(),
  })
}

function lookOf<Id>(dragged: Dragged<Id>, id: Id, place: number): string {
  if (dragged?.id === id) return styles.dragged ?? ''
  return dragged?.over === place ? (styles.over ?? '') : ''
}

/** What a mouse has another use for than dragging. */
const USED = 'a, button, summary, input, textarea, select, label, [contenteditable]'

/** A finger scrolls the page unless it is on the grip; a mouse may take an item wherever it has no other use. */
function mayStart({ target, isPrimary, button, pointerType }: PointerEvent): boolean {
  if (!isPrimary || button !== 0 || !(target instanceof Element)) return false
  if (target.closest('[data-grip]')) return true
  return pointerType === 'mouse' && !target.closest(USED)
}

/** The place in the same list that is under the pointer: another list on the screen has its own. */
function placeAt(x: number, y: number, list: Element | null): number | undefined {
  const item = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]')
  return item?.parentElement === list ? Number(item.dataset.place) : undefined
}

/** This near to the edge of the window, in px, it scrolls; the lower edge has the menu of a phone. */
const EDGE = 96
const STEP = 10

/** While something is dragged: scrolls at the edges of the window, and stops at Escape. */
function useEdgeScroll(
  active: boolean,
  height: { readonly current: number },
  letGo: () => void,
): void {
  const stop = useRef(letGo)
  useEffect(() => {
    stop.current = letGo
  })
  useEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') stop.current()
    }
    let frame = requestAnimationFrame(function scroll() {
      if (height.current < EDGE) window.scrollBy(0, -STEP)
      if (height.current > window.innerHeight - EDGE) window.scrollBy(0, STEP)
      frame = requestAnimationFrame(scroll)
    })
    addEventListener('keydown', onKey)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('keydown', onKey)
    }
  }, [active, height])
}
