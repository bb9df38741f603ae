/** Derives stacks, proposals and next steps from the badges and the person's choices, steps A to H. */

import { frameworkStacks } from './containment.ts'
import { withoutCycles } from './cycles.ts'
import { edgesFrom, type Said } from './edge-claims.ts'
import { cutIn, danglingIn, explicitEdges } from './explicit.ts'
import {
  byText,
  type Derived,
  type Edge,
  type EdgeType,
  edgeId,
  type Holding,
  type Stack,
  SURE,
} from './graph.ts'
import { merge } from './merge.ts'
import { nextSteps } from './next-step.ts'
import { gather, type Known, knownFrom } from './nodes.ts'
import type { Choice } from './overlay.ts'
import { ownStacks, partStacks, placeNodes, sequenceStacks } from './stacks.ts'

/** Ids of the edges that were decided this way, in terms of the nodes as they are now. */
function decidedEdges(known: Known, choices: readonly Choice[], wanted: Choice['decision']) {
  const last = new Map<string, { readonly decision: Choice['decision']; readonly said: Said }>()
  for (const choice of choices) {
    if (choice.kind !== 'edge') continue
    const { type } = choice.edge
    const [from, to] = [known.resolve(choice.edge.from), known.resolve(choice.edge.to)]
    if (from === undefined || to === undefined) continue
    const claim = { ground: 'own' as const, confidence: 1, verified: false }
    last.set(edgeId(type, from, to), { decision: choice.decision, said: { type, from, to, claim } })
  }
  return new Map([...last].filter(([, { decision }]) => decision === wanted))
}

/** Edges after the person's yes and no: what they accepted is sure, what they rejected is gone. */
function settled(known: Known, edges: readonly Edge[], choices: readonly Choice[]) {
  const rejected = decidedEdges(known, choices, 'rejected')
  const accepted = decidedEdges(known, choices, 'accepted')
  const said = edges
    .filter(({ id }) => !rejected.has(id))
    .flatMap(({ type, from, to, claims }) =>
      claims.map((claim): Said => ({ type, from, to, claim })),
    )
  return edgesFrom([...said, ...[...accepted.values()].map((it) => it.said)])
}

const TYPES: readonly EdgeType[] = ['contains', 'precedes', 'supersedes']

/** Sure edges of every directed type without circles. */
function straightened(edges: readonly Edge[]) {
  const parts = TYPES.map((type) => withoutCycles(edges.filter((it) => it.type === type)))
  return {
    edges: [...parts.flatMap((it) => it.edges), ...edges.filter(({ type }) => type === 'related')],
    remarks: parts.flatMap((it) => it.remarks),
  }
}

/** The person's own first, then what leads to something, then what merely belongs together. */
const KINDS: readonly Stack['kind'][] = ['own', 'parts', 'sequence', 'area', 'skill']

const byStack = (one: Stack, other: Stack) =>
  KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || byText(one.id, other.id)

/**
 * Everything that follows from these badges. The order of badges does not matter, and a badge
 * given twice counts once. Pure: the same badges and choices give the same answer.
 */
export function derive(given: readonly Holding[], choices: readonly Choice[]): Derived {
  const holdings = [...new Map(given.map((it) => [it.id, it])).values()].sort((one, other) =>
    byText(one.id, other.id),
  )
  const gathered = gather(holdings)
  const merged = merge(gathered.known, holdings, choices)
  const known = knownFrom([
    ...[...merged.known.nodes.values()],
    ...placeNodes(merged.known, choices),
  ])
  const all = settled(known, explicitEdges(known, holdings), choices)
  const sure = straightened(all.filter(({ confidence }) => confidence >= SURE))
  const stacks = [
    ...ownStacks(known, sure.edges, choices),
    ...partStacks(known, sure.edges),
    ...sequenceStacks(known, sure.edges),
    ...frameworkStacks(known.nodes.values()),
  ].sort(byStack)
  const edges = sure.edges.toSorted((one, other) => byText(one.id, other.id))
  return {
    nodes: known.nodes,
    edges,
    stacks,
    proposals: [...merged.proposals, ...proposedEdges(all)].sort((one, other) =>
      byText(one.id, other.id),
    ),
    next: nextSteps(known.nodes, edges, stacks),
    remarks: [
      ...gathered.remarks,
      ...sure.remarks,
      ...holdings.flatMap((it) => [...danglingIn(known, it), ...cutIn(it)]),
    ],
  }
}

function proposedEdges(all: readonly Edge[]): Derived['proposals'] {
  return all
    .filter(({ confidence, type }) => confidence < SURE && type !== 'related')
    .map((edge) => ({ kind: 'edge', id: edge.id, edge }))
}
