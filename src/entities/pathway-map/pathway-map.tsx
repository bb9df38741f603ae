/** A pathway with branches as a drawing that can be moved and scaled, and as a list that says the same. */
import { useId, useMemo, useRef } from 'react'
import { Bar } from '#ui/bar/bar.tsx'
import { Button } from '#ui/button/button.tsx'
import { type MapLink, NODE_HEIGHT, NODE_WIDTH, placed } from './layout.ts'
import styles from './pathway-map.module.css'
import { usePanZoom } from './use-pan-zoom.ts'

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
  readonly words: {
    readonly zoomIn: string
    readonly zoomOut: string
    readonly fit: string
    /** "leads to: Zorgassistent, Verzorgende" */
    readonly leadsTo: (names: string) => string
    readonly asList: string
  }
}

export function PathwayMap({ label, nodes, links, words }: PathwayMapProps) {
  const ids = nodes.map(({ id }) => id).join('\n')
  const map = useMemo(() => placed(ids.split('\n'), links), [ids, links])
  const frame = useRef<HTMLElement>(null)
  const view = usePanZoom(frame, map)
  const arrow = useId()
  return (
    <div className={styles.map}>
      <Bar>
        <Button disabled={!view.canCloser} onClick={view.closer}>
          {words.zoomIn}
        </Button>
        <Button disabled={!view.canFarther} onClick={view.farther}>
          {words.zoomOut}
        </Button>
        <Button onClick={view.fit}>{words.fit}</Button>
      </Bar>
      <section
        ref={frame}
        className={styles.scroll}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <svg
          role="img"
          aria-label={label}
          width={map.width * view.scale}
          height={map.height * view.scale}
          viewBox={`0 0 ${map.width} ${map.height}`}
        >
          <marker
            id={arrow}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
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
      <MapList nodes={nodes} links={links} words={words} />
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

/** The same in words, for phones, keyboards and screen readers. */
function MapList({ nodes, links, words }: Omit<PathwayMapProps, 'label'>) {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const leads = (id: string) =>
    links.flatMap(({ from, to }) => (from === id ? (names.get(to) ?? []) : [])).join(', ')
  return (
    <details className={styles.list}>
      <summary>{words.asList}</summary>
      <ul>
        {nodes.map(({ id, name, why }) => (
          <li key={id} dir="auto">
            <span className={styles.listed}>{name}</span> · {why}
            {leads(id) === '' ? null : (
              <span className={styles.leads}>{words.leadsTo(leads(id))}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
