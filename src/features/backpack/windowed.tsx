/** A long list of which only what is in view is drawn; every item still says its place to a screen reader. */
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import styles from './wall.module.css'

export interface WindowedProps {
  readonly count: number
  /** narrowest column in pixels; undefined for one column */
  readonly column: number | undefined
  /** height of a row in pixels, gap included */
  readonly rowHeight: number
  readonly gap: number
  readonly keyOf: (index: number) => string
  readonly draw: (index: number) => ReactNode
}

export function Windowed({ count, column, rowHeight, gap, keyOf, draw }: WindowedProps) {
  const list = useRef<HTMLUListElement>(null)
  const { columns, top } = useMeasure(list, column, gap)
  const rows = useWindowVirtualizer({
    count: Math.ceil(count / columns),
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollMargin: top,
  })
  const shown = rows
    .getVirtualItems()
    .flatMap(({ index, start }) =>
      Array.from({ length: columns }, (_, at) => ({ item: index * columns + at, at, start })),
    )
  return (
    <ul ref={list} className={styles.windowed} style={{ blockSize: rows.getTotalSize() }}>
      {shown
        .filter(({ item }) => item < count)
        .map(({ item, at, start }) => (
          <li
            key={keyOf(item)}
            aria-setsize={count}
            aria-posinset={item + 1}
            style={placed(at, columns, start - top, gap)}
          >
            {draw(item)}
          </li>
        ))}
    </ul>
  )
}

function placed(at: number, columns: number, start: number, gap: number): CSSProperties {
  const width = `(100% - ${gap * (columns - 1)}px) / ${columns}`
  return {
    inlineSize: `calc(${width})`,
    insetInlineStart: `calc((${width} + ${gap}px) * ${at})`,
    insetBlockStart: start,
  }
}

/** How many columns fit, and where the list begins on the page; measured again when the width changes. */
function useMeasure(
  list: React.RefObject<HTMLUListElement | null>,
  column: number | undefined,
  gap: number,
) {
  const [measure, setMeasure] = useState({ columns: column === undefined ? 1 : 4, top: 0 })
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const look = () => {
      const fits =
        column === undefined ? 1 : Math.floor((element.clientWidth + gap) / (column + gap))
      const top = element.getBoundingClientRect().top + window.scrollY
      setMeasure({ columns: column === undefined ? 1 : Math.max(2, fits), top })
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [list, column, gap])
  return measure
}
