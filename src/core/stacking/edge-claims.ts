/** Who says an edge, how sure that makes it, and how equal claims become one edge. */
import { groupBy } from '../kernel/group.ts'
import { isProof } from '../verification/report.ts'
import {
  byText,
  type Claim,
  type Edge,
  type EdgeType,
  edgeId,
  type Ground,
  type Holding,
  type NodeId,
} from './graph.ts'

/** One badge's word for an edge, before equal ones are put together. */
export interface Said {
  readonly type: EdgeType
  readonly from: NodeId
  readonly to: NodeId
  readonly claim: Claim
}

/** How sure each ground makes an edge. */
export const CONFIDENCE: Readonly<Record<Ground, number>> = {
  association: 1,
  pathway: 1,
  own: 1,
  evidence: 0.9,
  alignment: 0.8,
  programme: 0.8,
  criteria: 0.5,
  code: 0.3,
  name: 0.3,
}

/** A badge that was disproved proves no links either: they are only proposed. */
const DISPROVED = new Set(['invalid', 'malformed', 'revoked'])
const LOWERED = 0.5

export function claimBy({ id, mark }: Holding, ground: Ground): Claim {
  const confidence = DISPROVED.has(mark)
    ? Math.min(LOWERED, CONFIDENCE[ground])
    : CONFIDENCE[ground]
  return { ground, confidence, by: id, verified: isProof(mark) }
}

const strongest = (one: Claim, other: Claim) =>
  other.confidence - one.confidence ||
  Number(other.verified) - Number(one.verified) ||
  byText(one.by ?? '', other.by ?? '') ||
  byText(one.ground, other.ground)

/** Equal edges become one with all its claims; 'related' has no direction, so its ends are sorted. */
export function edgesFrom(said: readonly Said[]): readonly Edge[] {
  const straight = said
    .filter(({ from, to }) => from !== to)
    .map((it) => {
      const [from, to] = [it.from, it.to].sort(it.type === 'related' ? byText : () => 0)
      return { ...it, from: from ?? it.from, to: to ?? it.to }
    })
  const groups = groupBy(straight, ({ type, from, to }) => edgeId(type, from, to))
  return [...groups].flatMap(([id, [first, ...more]]) => {
    if (first === undefined) return []
    const all = [first, ...more].map(({ claim }) => claim).sort(strongest)
    const claims = all.filter((it, at) => all.findIndex((other) => same(it, other)) === at)
    const { type, from, to } = first
    return [{ id, type, from, to, claims, confidence: claims[0]?.confidence ?? 0 }]
  })
}

const same = (one: Claim, other: Claim) => one.by === other.by && one.ground === other.ground
