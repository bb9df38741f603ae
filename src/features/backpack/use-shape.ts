/** Measures how many tiles fit beside each other and how high a row is; again when the width changes. */
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Shape } from './wall-rows.ts'

/** A tile is as high as it is wide, and this many letter sizes of words below it; a row is all words. */
const TILE = { narrowest: 200, words: 12.5, wide: 24, small: 14 } as const
const ROW_WORDS = 7.25
const TITLE_WORDS = 3.5
/** Below this width in pixels two tiles stand beside each other. */
const PHONE = 520

const START: Shape = { columns: 4, gap: 24, rowHeight: 380, titleHeight: 56, top: 0 }

export function useShape(list: RefObject<HTMLElement | null>, rows: boolean): Shape {
  const [shape, setShape] = useState(START)
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const look = () => {
      const next = shapeOf(element, rows)
      setShape((now) => (same(now, next) ? now : next))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [list, rows])
  return shape
}

const same = (one: Shape, other: Shape) =>
  Object.entries(one).every(([key, value]) => other[key as keyof Shape] === value) // keys of a Shape

function shapeOf(element: HTMLElement, rows: boolean): Shape {
  const width = element.clientWidth
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const top = Math.round(element.getBoundingClientRect().top + window.scrollY)
  const titleHeight = TITLE_WORDS * letter
  if (rows) return { columns: 1, gap: 0, rowHeight: ROW_WORDS * letter, titleHeight, top }
  const gap = width < PHONE ? TILE.small : TILE.wide
  const fits = Math.floor((width + gap) / (TILE.narrowest + gap))
  const columns = Math.max(2, fits)
  const tile = (width - gap * (columns - 1)) / columns
  return { columns, gap, rowHeight: tile + TILE.words * letter + gap, titleHeight, top }
}
