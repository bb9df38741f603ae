/** Places the achievements of a pathway on a plane, in columns from small to large. */
import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre'

export interface MapLink {
  readonly from: string
  readonly to: string
  /** the arrow that is drawn points from what comes first to what it leads to */
  readonly dashed: boolean
}

interface Point {
  readonly x: number
  readonly y: number
}

export interface Placed {
  readonly width: number
  readonly height: number
  /** the middle of what most leads to: furthest to the right */
  readonly goal: Point
  readonly nodes: ReadonlyMap<string, { readonly x: number; readonly y: number }>
  readonly lines: readonly {
    readonly id: string
    readonly path: string
    readonly dashed: boolean
  }[]
}

export const NODE_WIDTH = 176
export const NODE_HEIGHT = 64

const pathOf = (points: readonly Point[]) =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join(' ')

/**
 * Lays a pathway out from left (first) to right (where it leads), so that many branches grow
 * downward, where a page has room. Circles do no harm.
 */
export function placed(ids: readonly string[], links: readonly MapLink[]): Placed {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: false })
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 56, marginx: 12, marginy: 12 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const id of ids) graph.setNode(id, { width: NODE_WIDTH, height: NODE_HEIGHT })
  for (const { from, to } of links) graph.setEdge(from, to, {})
  layout(graph)
  const size = graph.graph()
  const nodes = new Map(
    ids.map((id) => {
      const { x = 0, y = 0 } = graph.node(id)
      return [id, { x: x - NODE_WIDTH / 2, y: y - NODE_HEIGHT / 2 }]
    }),
  )
  const lines = links.map(({ from, to, dashed }) => {
    const { points = [] } = graph.edge(from, to)
    return { id: `${from} ${to}`, path: pathOf(points), dashed }
  })
  const last = [...nodes.values()].sort((one, other) => other.x - one.x)[0]
  const goal = { x: (last?.x ?? 0) + NODE_WIDTH / 2, y: (last?.y ?? 0) + NODE_HEIGHT / 2 }
  return { width: size.width ?? 0, height: size.height ?? 0, goal, nodes, lines }
}
