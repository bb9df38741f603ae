/** Step F: adds credits up in equal units, never a part and its whole both; credits without a unit are left out. */
import type { StudyFacts } from '../badge/badge.ts'
import { groupBy } from '../kernel/group.ts'
import { bestAward } from './counts.ts'
import type { AchievementNode, Edge, NodeId } from './graph.ts'

/** Hours of study load in one ECTS credit in the Netherlands. */
export const SBU_PER_ECTS = 28

export interface Credits {
  readonly ects: number
  /** hours of badges that state no ECTS */
  readonly sbu: number
}

function amountOf({ ects, sbu }: StudyFacts) {
  if (ects !== undefined) return { unit: 'ects' as const, amount: ects }
  return sbu === undefined ? undefined : { unit: 'sbu' as const, amount: sbu }
}

/** Nodes that lie under one of the others by a 'contains' edge, at any depth. */
function covered(
  nodes: ReadonlyMap<NodeId, AchievementNode>,
  edges: readonly Edge[],
): ReadonlySet<NodeId> {
  const contains = edges.filter(({ type }) => type === 'contains')
  const parts = groupBy(contains, ({ from }) => from)
  const under = new Set<NodeId>()
  const below = (id: NodeId) => (parts.get(id) ?? []).map(({ to }) => to)
  const stack = [...nodes.keys()].flatMap(below)
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (under.has(at)) continue
    under.add(at)
    stack.push(...below(at))
  }
  return under
}

/** Credits of the achievements that count; what lies within an earned whole is not added again. */
export function creditsOf(all: readonly AchievementNode[], edges: readonly Edge[]): Credits {
  const earned = new Map(
    all.filter((node) => bestAward(node).why === 'counts').map((node) => [node.id, node]),
  )
  const stated = new Map([...earned].filter(([, node]) => factsOf(node) !== undefined))
  const within = covered(stated, edges)
  const sums = { ects: 0, sbu: 0 }
  for (const [id, node] of stated) {
    const facts = within.has(id) ? undefined : factsOf(node)
    if (facts !== undefined) sums[facts.unit] += facts.amount
  }
  return sums
}

/** True when an awarded achievement states credits or hours. */
export function statesCredits(node: AchievementNode): boolean {
  return node.awards.length > 0 && factsOf(node) !== undefined
}

function factsOf(node: AchievementNode) {
  return amountOf(bestAward(node).award?.badge.achievement.study ?? node.achievement.study)
}

/** The sum in one unit, hours and ECTS taken together. */
export function creditsIn(unit: 'ects' | 'sbu', { ects, sbu }: Credits): number {
  return unit === 'ects' ? ects + sbu / SBU_PER_ECTS : sbu + ects * SBU_PER_ECTS
}
