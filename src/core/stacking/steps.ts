/** Step E: turns a set of achievements into steps in order, with what counts and how far it is. */
import { bestAward } from './counts.ts'
import { creditsIn, creditsOf } from './credits.ts'
import type { AchievementNode, Edge, NodeId, Progress, Rule, Step } from './graph.ts'
import { byHeight } from './levels.ts'

/** The step that one achievement makes. */
export function stepOf(node: AchievementNode, edges: readonly string[] = []): Step {
  const { why, award } = bestAward(node)
  return { why, node: node.id, edges, ...(award === undefined ? {} : { award: award.id }) }
}

/** Nodes in the order in which they build up: what precedes comes first, then the lower before the higher. */
export function inOrder(
  nodes: readonly AchievementNode[],
  precedes: readonly Pick<Edge, 'from' | 'to'>[],
): readonly AchievementNode[] {
  const depth = depths(new Set(nodes.map(({ id }) => id)), precedes)
  return nodes.toSorted(
    (one, other) => (depth.get(one.id) ?? 0) - (depth.get(other.id) ?? 0) || byHeight(one, other),
  )
}

/** Length of the longest row that leads to each node; edges hold no circles. */
function depths(ids: ReadonlySet<NodeId>, precedes: readonly Pick<Edge, 'from' | 'to'>[]) {
  const depth = new Map<NodeId, number>()
  const within = precedes.filter(({ from, to }) => ids.has(from) && ids.has(to))
  for (let changed = true, round = 0; changed && round <= ids.size; round += 1) {
    changed = false
    for (const { from, to } of within) {
      const least = (depth.get(from) ?? 0) + 1
      if ((depth.get(to) ?? 0) >= least) continue
      depth.set(to, least)
      changed = true
    }
  }
  return depth
}

/** How far these steps are under a rule. */
export function progressOf(
  steps: readonly Step[],
  rule: Rule,
  nodes: ReadonlyMap<NodeId, AchievementNode>,
  edges: readonly Edge[],
): Progress {
  if (rule.kind === 'credits') {
    const members = steps.flatMap(({ node }) => nodes.get(node ?? '') ?? [])
    const sum = creditsIn(rule.unit, creditsOf(members, edges))
    return { done: Math.round(sum * 100) / 100, needed: rule.least, unit: rule.unit }
  }
  const done = steps.filter(({ why }) => why === 'counts').length
  const needed = rule.kind === 'all' ? steps.length : Math.min(rule.least, steps.length)
  return { done, needed, unit: 'steps' }
}

/** A stack is complete when its rule is met, or when the larger badge itself was earned and counts. */
export function isComplete({ done, needed }: Progress, whole?: Step): boolean {
  return whole?.why === 'counts' || (needed !== undefined && needed > 0 && done >= needed)
}
