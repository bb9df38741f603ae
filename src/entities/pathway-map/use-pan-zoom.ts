/** Moves and scales a drawing in a scrolling frame: by mouse, by two fingers, and by keys. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

const SMALLEST = 0.25
const LARGEST = 2.5
const STEP = 1.25
/** Smaller than this nothing can be read: a large drawing then starts where it leads, not as a whole. */
const READABLE = 0.6

const within = (scale: number) => Math.min(LARGEST, Math.max(SMALLEST, scale))

export interface PanZoom {
  readonly scale: number
  readonly closer: () => void
  readonly farther: () => void
  /** the whole drawing in the frame */
  readonly fit: () => void
  readonly canCloser: boolean
  readonly canFarther: boolean
}

interface Size {
  readonly width: number
  readonly height: number
  /** what is in view at first */
  readonly goal: Point
}

/** Scrolling is the browser's own, so touch and arrow keys pan without help; `size` is unscaled. */
export function usePanZoom(frame: RefObject<HTMLElement | null>, size: Size): PanZoom {
  const [scale, setScale] = useState(1)
  const anchor = useRef<{ readonly x: number; readonly y: number; readonly at: Point }>(undefined)
  /** Scales around a point of the frame, which stays under the pointer. */
  const zoom = (next: (scale: number) => number, at?: Point) =>
    setScale((before) => {
      const element = frame.current
      if (element) {
        const point = at ?? { x: element.clientWidth / 2, y: element.clientHeight / 2 }
        const x = (element.scrollLeft + point.x) / before
        const y = (element.scrollTop + point.y) / before
        anchor.current = { x, y, at: point }
      }
      return within(next(before))
    })
  const fitting = () => {
    const { clientWidth = 1, clientHeight = 1 } = frame.current ?? {}
    return within(Math.min(1, clientWidth / size.width, clientHeight / size.height))
  }
  useLayoutEffect(() => {
    const element = frame.current
    const held = anchor.current
    if (!(element && held)) return
    element.scrollTo(held.x * scale - held.at.x, held.y * scale - held.at.y)
  }, [frame, scale])
  const { width, goal } = size
  const { x: goalX, y: goalY } = goal
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const first = new ResizeObserver(() => {
      first.disconnect()
      const { clientWidth, clientHeight } = element
      const start = Math.max(READABLE, within(Math.min(1, clientWidth / width)))
      anchor.current = { x: goalX, y: goalY, at: { x: clientWidth * 0.75, y: clientHeight / 2 } }
      setScale(start)
      element.scrollTo(goalX * start - clientWidth * 0.75, goalY * start - clientHeight / 2)
    })
    first.observe(element)
    return () => first.disconnect()
  }, [frame, width, goalX, goalY])
  useGestures(frame, zoom)
  return {
    scale,
    closer: () => zoom((it) => it * STEP),
    farther: () => zoom((it) => it / STEP),
    fit: () => zoom(fitting),
    canCloser: scale < LARGEST,
    canFarther: scale > SMALLEST,
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

type Zoom = (next: (scale: number) => number, at?: Point) => void

const STEPS: Readonly<Record<string, (scale: number) => number>> = {
  '+': (scale) => scale * STEP,
  '=': (scale) => scale * STEP,
  '-': (scale) => scale / STEP,
  '0': () => 1,
}

function useGestures(frame: RefObject<HTMLElement | null>, zoom: Zoom): void {
  const latest = useRef(zoom)
  useEffect(() => {
    latest.current = zoom
  })
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const stop = new AbortController()
    const { signal } = stop
    element.addEventListener('wheel', (event) => onWheel(event, element, latest.current), {
      signal,
      passive: false,
    })
    element.addEventListener('keydown', (event) => onKey(event, latest.current), { signal })
    listenToPointers(element, (...of) => latest.current(...of), signal)
    return () => stop.abort()
  }, [frame])
}

/** With Ctrl, which is also what a pinch on a track pad sends; without, the wheel scrolls. */
function onWheel(event: WheelEvent, element: HTMLElement, zoom: Zoom): void {
  if (!event.ctrlKey) return
  event.preventDefault()
  zoom((scale) => scale * Math.exp(-event.deltaY / 300), pointIn(element, event))
}

function onKey(event: KeyboardEvent, zoom: Zoom): void {
  const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : STEPS[event.key]
  if (!step) return
  event.preventDefault()
  zoom(step)
}

function pointIn(element: HTMLElement, { clientX, clientY }: MouseEvent): Point {
  const { left, top } = element.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

/** One mouse button drags the drawing; two fingers scale it. */
function listenToPointers(element: HTMLElement, zoom: Zoom, signal: AbortSignal): void {
  const down = new Map<number, PointerEvent>()
  const spread = () => {
    const [one, other] = [...down.values()]
    return one && other
      ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
      : undefined
  }
  const move = (event: PointerEvent) => {
    const before = down.get(event.pointerId)
    if (!before) return
    const apart = spread()
    down.set(event.pointerId, event)
    if (down.size === 1 && event.pointerType === 'mouse') {
      element.scrollBy(before.clientX - event.clientX, before.clientY - event.clientY)
    }
    const now = spread()
    if (apart && now) zoom((scale) => scale * (now / apart), pointIn(element, event))
  }
  const lift = ({ pointerId }: PointerEvent) => void down.delete(pointerId)
  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return
      down.set(event.pointerId, event)
      if (event.pointerType === 'mouse') element.setPointerCapture(event.pointerId)
    },
    { signal },
  )
  element.addEventListener('pointermove', move, { signal })
  element.addEventListener('pointerup', lift, { signal })
  element.addEventListener('pointercancel', lift, { signal })
}
