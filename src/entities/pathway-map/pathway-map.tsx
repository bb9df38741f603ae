/** A pathway with branches as a drawing that can be zoomed; a list beside it must say the same. */
import { useId, useMemo, useState } from 'react'
import { Button } from '#ui/button/button.tsx'
import { type MapLink, NODE_HEIGHT, NODE_WIDTH, placed } from './layout.ts'
import styles from './pathway-map.module.css'

export interface MapNode {
  readonly id: string
  readonly name: string
  readonly why: string
  readonly filled: boolean
}

export interface PathwayMapProps {
  readonly label: string
  readonly nodes: readonly MapNode[]
  readonly links: readonly MapLink[]
  readonly words: { readonly zoomIn: string; readonly zoomOut: string }
}

const ZOOMS = [0.4, 0.55, 0.75, 1, 1.35, 1.8] as const
const NORMAL = ZOOMS.indexOf(1)
/** Maps with more than this many start zoomed out. */
const MANY = 12

export function PathwayMap({ label, nodes, links, words }: PathwayMapProps) {
  const ids = nodes.map(({ id }) => id).join('\n')
  const map = useMemo(() => placed(ids.split('\n'), links), [ids, links])
  const [zoom, setZoom] = useState<number>(nodes.length > MANY ? NORMAL - 1 : NORMAL)
  const scale = ZOOMS[zoom] ?? 1
  const arrow = useId()
  return (
    <div className={styles.map}>
      <div className={styles.tools}>
        <Button disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)}>
          {words.zoomIn}
        </Button>
        <Button disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          {words.zoomOut}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={label} tabIndex={0}>
        <svg
          role="img"
          aria-label={label}
          width={map.width * scale}
          height={map.height * scale}
          viewBox={`0 0 ${map.width} ${map.height}`}
        >
          <marker
            id={arrow}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" className={styles.arrow} />
          </marker>
          {map.lines.map(({ id, path, dashed }) => (
            <path
              key={id}
              d={path}
              className={dashed ? styles.dashed : styles.line}
              markerEnd={`url(#${arrow})`}
            />
          ))}
          {nodes.map((node) => (
            <Block key={node.id} node={node} at={map.nodes.get(node.id)} />
          ))}
        </svg>
      </section>
    </div>
  )
}

function Block({
  node,
  at,
}: {
  readonly node: MapNode
  readonly at: { readonly x: number; readonly y: number } | undefined
}) {
  if (at === undefined) return null
  return (
    <foreignObject x={at.x} y={at.y} width={NODE_WIDTH} height={NODE_HEIGHT}>
      <div className={node.filled ? styles.filled : styles.open} title={node.name} dir="auto">
        <span className={styles.name}>{node.name}</span>
        <span className={styles.why}>{node.why}</span>
      </div>
    </foreignObject>
  )
}
