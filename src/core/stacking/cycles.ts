/** Keeps the graph free of circles: the weakest edge of a circle is left out, with a remark. */
import { byText, type Edge, type NodeId, type StackRemark } from './graph.ts'

const strongestFirst = (one: Edge, other: Edge) =>
  other.confidence - one.confidence ||
  Number(other.claims[0]?.verified ?? false) - Number(one.claims[0]?.verified ?? false) ||
  byText(one.id, other.id)

function reaches(next: ReadonlyMap<NodeId, readonly NodeId[]>, from: NodeId, to: NodeId): boolean {
  const seen = new Set([from])
  const stack = [from]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at === to) return true
    for (const node of next.get(at) ?? []) {
      if (seen.has(node)) continue
      seen.add(node)
      stack.push(node)
    }
  }
  return false
}

/** The edges of one type without circles, strongest kept; and a remark per edge left out. */
export function withoutCycles(edges: readonly Edge[]): {
  readonly edges: readonly Edge[]
  readonly remarks: readonly StackRemark[]
} {
  const next = new Map<NodeId, NodeId[]>()
  const kept: Edge[] = []
  const remarks: StackRemark[] = []
  for (const edge of edges.toSorted(strongestFirst)) {
    if (reaches(next, edge.to, edge.from)) {
      remarks.push({ code: 'cycle', detail: { type: edge.type, from: edge.from, to: edge.to } })
      continue
    }
    const known = next.get(edge.from)
    if (known === undefined) next.set(edge.from, [edge.to])
    else known.push(edge.to)
    kept.push(edge)
  }
  return { edges: kept, remarks }
}
