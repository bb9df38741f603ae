/** A long wall of which only what is in view is drawn; every badge still says its place to a screen reader. */
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Findable } from '#core/search/findable.ts'
import { useShape } from './use-shape.ts'
import styles from './wall.module.css'
import { rowsOf, type Section, type Shape, type WallRow } from './wall-rows.ts'

export interface WindowedProps {
  readonly sections: readonly Section[]
  /** one badge per row, as a list */
  readonly rows: boolean
  readonly draw: (badge: Findable) => ReactNode
}

export function Windowed({ sections, rows: asRows, draw }: WindowedProps) {
  const list = useRef<HTMLUListElement>(null)
  const shape = useShape(list, asRows)
  const rows = rowsOf(sections, shape.columns)
  const total = sections.reduce((sum, { badges }) => sum + badges.length, 0)
  const window = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (at) => (rows[at]?.title === undefined ? shape.rowHeight : shape.titleHeight),
    overscan: 2,
    scrollMargin: shape.top,
  })
  const titles = rows.flatMap(({ title }, at) => (title === undefined ? [] : [at])).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes it measures follow from these two
  useLayoutEffect(() => window.measure(), [window, shape, titles])
  const shown = window.getVirtualItems().flatMap(({ index, start }) => {
    const row = rows[index]
    return row ? [{ row, top: start - shape.top }] : []
  })
  return (
    <ul
      ref={list}
      className={[styles.windowed, asRows && styles.ruled].filter(Boolean).join(' ')}
      style={{ blockSize: window.getTotalSize() }}
    >
      {shown.flatMap(({ row, top }) => drawRow(row, { top, shape, total, draw }))}
    </ul>
  )
}

interface Drawing {
  /** from the top of the list, in pixels */
  readonly top: number
  readonly shape: Shape
  readonly total: number
  readonly draw: (badge: Findable) => ReactNode
}

function drawRow(row: WallRow, { top, shape, total, draw }: Drawing): readonly ReactNode[] {
  if (row.title !== undefined) {
    return [
      <li key={row.title} className={styles.title} style={{ insetBlockStart: top }}>
        <h2>{row.title}</h2>
      </li>,
    ]
  }
  return row.badges.map((badge, at) => (
    <li
      key={badge.id}
      aria-setsize={total}
      aria-posinset={row.from + at + 1}
      style={placed(at, top, shape)}
    >
      {draw(badge)}
    </li>
  ))
}

function placed(at: number, top: number, { columns, gap }: Shape): CSSProperties {
  const width = `(100% - ${gap * (columns - 1)}px) / ${columns}`
  return {
    inlineSize: `calc(${width})`,
    insetInlineStart: `calc((${width} + ${gap}px) * ${at})`,
    insetBlockStart: top,
  }
}
