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

/** A line that leaves and arrives level, and bends in between. */
function pathOf(points: readonly Point[]): string {
  return points
    .map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
    .map(({ x, y }, at, all) => {
      const before = all[at - 1]
      if (before === undefined) return `M${x} ${y}`
      const middle = Math.round((before.x + x) / 2)
      return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`
    })
    .join(' ')
}

/** From the right side of one block to the left side of the other; backwards, as in a circle, as dagre has it. */
function route(from: Point, to: Point, points: readonly Point[]): readonly Point[] {
  const start = { x: from.x + NODE_WIDTH, y: from.y + NODE_HEIGHT / 2 }
  const end = { x: to.x, y: to.y + NODE_HEIGHT / 2 }
  const between = points.length > 3 ? points.slice(1, -1) : []
  return start.x < end.x ? [start, ...between, end] : points
}

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
    const [start, end] = [nodes.get(from), nodes.get(to)]
    const path = start && end ? route(start, end, points) : points
    return { id: `${from} ${to}`, path: pathOf(path), dashed }
  })
  const last = [...nodes.values()].sort((one, other) => other.x - one.x)[0]
  const goal = { x: (last?.x ?? 0) + NODE_WIDTH / 2, y: (last?.y ?? 0) + NODE_HEIGHT / 2 }
  return { width: size.width ?? 0, height: size.height ?? 0, goal, nodes, lines }
}
