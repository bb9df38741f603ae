/** The map of a stack: its achievements and the links between them, as far as they reach. */
import { groupBy } from '../kernel/group.ts'
import type { Derived, Edge, Link, NodeId, Stack, Step } from './graph.ts'
import { stepOf } from './steps.ts'

export interface Pathway {
  readonly steps: readonly (Step & { readonly node: NodeId })[]
  readonly links: readonly (Link & { readonly edge?: Edge })[]
  /** links without direction between these achievements and others: no part of the map */
  readonly beside: readonly Edge[]
  /** achievements left out because a map of more cannot be read */
  readonly cut: number
}

/** More achievements than this are not drawn; the list beside the map names them all. */
export const MOST_ON_MAP = 120

/** Everything that a set of achievements contains, at any depth. */
function reach(start: readonly NodeId[], links: readonly Link[]): ReadonlySet<NodeId> {
  const parts = groupBy(
    links.filter(({ type }) => type === 'contains'),
    ({ from }) => from,
  )
  const seen = new Set(start)
  for (const id of seen) for (const { to } of parts.get(id) ?? []) seen.add(to)
  return seen
}

/** The achievements and links of one stack, with the stacks inside it. */
export function pathwayOf({ nodes, edges }: Derived, stack: Stack): Pathway {
  const all: readonly (Link & { readonly edge?: Edge })[] = [
    ...stack.links,
    ...edges
      .filter(({ type }) => type !== 'related')
      .map((edge) => ({ type: edge.type, from: edge.from, to: edge.to, edge })),
    ...rungs(stack),
  ]
  const own = [stack.whole, ...stack.steps].flatMap((step) => step?.node ?? [])
  const ends = stack.links.flatMap(({ from, to }) => [from, to])
  const ids = [...reach([...own, ...ends], all)]
  const shown = new Set(ids.slice(0, MOST_ON_MAP))
  const unique = new Map(
    all
      .filter(({ from, to }) => from !== to && shown.has(from) && shown.has(to))
      .map((link) => [`${link.type} ${link.from} ${link.to}`, link]),
  )
  return {
    steps: [...shown].map((id) => {
      const node = nodes.get(id)
      return node === undefined
        ? { why: 'toEarn', node: id, edges: [] }
        : { ...stepOf(node), node: id }
    }),
    links: [...unique.values()],
    beside: edges.filter(
      ({ type, from, to }) => type === 'related' && (shown.has(from) || shown.has(to)),
    ),
    cut: ids.length - shown.size,
  }
}

/** In an own stack every part leads to the whole, also where no badge says so. */
function rungs({ kind, whole, steps }: Stack): readonly Link[] {
  const from = whole?.node
  if (kind !== 'own' || from === undefined) return []
  return steps.flatMap(({ node }) =>
    node === undefined ? [] : [{ type: 'contains', from, to: node }],
  )
}
