/** Step H: what to go for next, taken only from what the person's own badges and pathways name. */
import { nodeKey } from '../skills/frameworks.ts'
import { bestAward } from './counts.ts'
import type { AchievementNode, Edge, NextStep, NodeId, Stack } from './graph.ts'

/** From this share on, the places of an area that are still empty are worth naming. */
const HALF = 0.5

const REASON: Readonly<Record<Stack['kind'], NextStep['reason']>> = {
  own: 'planned',
  parts: 'toEarn',
  sequence: 'toEarn',
  skill: 'toEarn',
  area: 'missing',
}

function ofStack(stack: Stack): readonly NextStep[] {
  if (stack.complete || stack.kind === 'skill') return []
  const { done, needed = Number.POSITIVE_INFINITY } = stack.progress
  const missing = stack.kind === 'area'
  if (missing && done / needed < HALF) return []
  const open = stack.steps.filter(({ why }) => why === 'toEarn')
  const wanted = stack.whole?.why === 'toEarn' ? [...open, stack.whole] : open
  return wanted.map(({ node, skill }) => ({
    reason: REASON[stack.kind],
    stack: stack.id,
    ...(node === undefined ? {} : { node }),
    ...(skill === undefined || !missing ? {} : { skill }),
  }))
}

function following(
  nodes: ReadonlyMap<NodeId, AchievementNode>,
  edges: readonly Edge[],
): readonly NextStep[] {
  const whyOf = (id: NodeId) => {
    const node = nodes.get(id)
    return node === undefined ? undefined : bestAward(node).why
  }
  return edges
    .filter((it) => it.type === 'precedes' && whyOf(it.from) === 'counts')
    .filter(({ to }) => whyOf(to) === 'toEarn')
    .map(({ to }) => ({ reason: 'follows' as const, node: to }))
}

const share = ({ progress: { done, needed } }: Stack) => done / Math.max(1, needed ?? 1)

/** Next steps, of the stack that is furthest first; each achievement or place once. */
export function nextSteps(
  nodes: ReadonlyMap<NodeId, AchievementNode>,
  edges: readonly Edge[],
  stacks: readonly Stack[],
): readonly NextStep[] {
  const furthest = stacks.toSorted((one, other) => share(other) - share(one))
  const all = [...furthest.flatMap(ofStack), ...following(nodes, edges)]
  const seen = new Map<string, NextStep>()
  for (const step of all) {
    const key = step.node ?? (step.skill === undefined ? '' : nodeKey(step.skill))
    if (!seen.has(key)) seen.set(key, step)
  }
  return [...seen.values()]
}
