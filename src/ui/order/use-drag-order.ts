/** Dragging an item of a list to another place, with mouse, pen or finger. Buttons beside it must do the same. */
import { type PointerEvent, useEffect, useRef, useState } from 'react'

export interface DragOrder<Id> {
  /** what is being dragged, and the place it would go to; undefined while nothing has moved */
  readonly dragged: { readonly id: Id; readonly over: number } | undefined
  /** the handlers of one item; it must carry `data-place`, and its grip `data-grip` */
  readonly handlersOf: (id: Id) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: () => void
    readonly onLostPointerCapture: () => void
    readonly onDragStart: (event: { preventDefault: () => void }) => void
  }
}

/** `onDrop` hears the item and its new place, counted from 0. Escape lets go without moving. */
export function useDragOrder<Id>(onDrop: (id: Id, place: number) => void): DragOrder<Id> {
  const held = useRef<Id>(undefined)
  const height = useRef(0)
  const [dragged, setDragged] = useState<DragOrder<Id>['dragged']>()
  const letGo = () => {
    held.current = undefined
    setDragged(undefined)
  }
  useEdgeScroll(dragged !== undefined, height, letGo)
  const handlersOf = (id: Id): ReturnType<DragOrder<Id>['handlersOf']> => ({
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
  return { dragged, handlersOf }
}

/** A finger scrolls the page unless it is on the grip; a mouse may take an item anywhere but on a link or button. */
function mayStart({ target, isPrimary, button, pointerType }: PointerEvent): boolean {
  if (!isPrimary || button !== 0 || !(target instanceof Element)) return false
  if (target.closest('[data-grip]')) return true
  return pointerType === 'mouse' && !target.closest('a, button')
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
