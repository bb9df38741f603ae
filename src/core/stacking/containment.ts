/** Step C: stacks that frameworks make: badges for one skill, and areas that fill up. */
import { groupBy } from '../kernel/group.ts'
import type { Framework, NodeRef } from '../skills/framework.ts'
import { FRAMEWORKS, frameworkOf, nodeKey, parentOf } from '../skills/frameworks.ts'
import { nodesOf } from '../skills/recognise.ts'
import { type AchievementNode, byText, type Stack, type Step, SURE } from './graph.ts'
import { byHeight } from './levels.ts'
import { isComplete, progressOf, stepOf } from './steps.ts'

interface Proof {
  readonly skill: NodeRef
  /** the issuer's name for it */
  readonly label: string
  readonly node: AchievementNode
}

/** Which achievements are aligned to which nodes, surely enough to stack on. Levels are no skills. */
function proofs(nodes: Iterable<AchievementNode>): readonly Proof[] {
  return [...nodes].flatMap((node) => {
    const found = node.awards.flatMap(({ badge }) => nodesOf(badge))
    const skills = found.filter(
      ({ framework, confidence }) =>
        confidence >= SURE && frameworkOf(framework)?.levels === undefined,
    )
    const unique = new Map(skills.map((skill) => [nodeKey(skill), skill]))
    return [...unique.values()].map(({ framework, nodeId, label }) => ({
      skill: { framework, nodeId },
      label,
      node,
    }))
  })
}

/** Two or more achievements for the same skill. No share is given: nobody knows how many there are. */
function skillStacks(all: readonly Proof[]): readonly Stack[] {
  return [...groupBy(all, ({ skill }) => nodeKey(skill))].flatMap(([key, proved]): Stack[] => {
    const [first] = proved
    if (first === undefined || proved.length < 2) return []
    const nodes = proved.map(({ node }) => node).sort(byHeight)
    const steps = nodes.map((node) => ({ ...stepOf(node), skill: first.skill }))
    const [label] = proved.map((proof) => proof.label).sort(byText)
    const stack = openStack(`skill:${key}`, 'skill', first.skill, steps)
    return [label === undefined ? stack : { ...stack, label }]
  })
}

function openStack(
  id: string,
  kind: 'skill' | 'area',
  skill: NodeRef,
  steps: readonly Step[],
): Stack {
  const done = steps.filter(({ why }) => why === 'counts').length
  const progress = { done, unit: 'steps' as const }
  return { id, kind, skill, steps, rule: { kind: 'all' }, progress, complete: false, links: [] }
}

/** The nearest node at or above this one that is among the bundled nodes of its framework. */
export function bundledNode(ref: NodeRef): NodeRef | undefined {
  const nodes = frameworkOf(ref.framework)?.nodes
  let at: NodeRef | undefined = ref
  while (at !== undefined && at.framework === ref.framework) {
    if (nodes?.includes(at.nodeId)) return at
    at = parentOf(at)
  }
  return undefined
}

/** The best of several steps for one place: one that counts, else the first. */
const bestStep = (steps: readonly Step[]) => steps.find(({ why }) => why === 'counts') ?? steps[0]

function areaStack(framework: Framework, area: string, all: readonly Proof[]): Stack | undefined {
  const skill: NodeRef = { framework: framework.id, nodeId: area }
  const places = (framework.nodes ?? [])
    .map((nodeId) => ({ framework: framework.id, nodeId }))
    .filter((place) => parentOf(place)?.nodeId === area)
  const byPlace = groupBy(all, (proof) => bundledNode(proof.skill)?.nodeId)
  const steps = places.map((place): Step => {
    const proved = (byPlace.get(place.nodeId) ?? []).map(({ node }) => node).sort(byHeight)
    const best = bestStep(proved.map((node) => stepOf(node)))
    return { ...(best ?? { why: 'toEarn', edges: [] }), skill: place }
  })
  if (steps.filter(({ node }) => node !== undefined).length < 2) return undefined
  const progress = progressOf(steps, { kind: 'all' }, new Map(), [])
  const id = `area:${nodeKey(skill)}`
  const complete = isComplete(progress)
  return { id, kind: 'area', skill, steps, rule: { kind: 'all' }, progress, complete, links: [] }
}

/** Areas of the bundled frameworks in which at least two places are filled. */
function areaStacks(all: readonly Proof[]): readonly Stack[] {
  const byFramework = groupBy(all, ({ skill }) => skill.framework)
  return FRAMEWORKS.flatMap((framework) => {
    const some = byFramework.get(framework.id)
    if (some === undefined) return []
    return (framework.areas ?? []).flatMap((area) => areaStack(framework, area, some) ?? [])
  })
}

/** Werkprocessen of one kerntaak: which others there are is not known offline, so only a count. */
function taskStacks(all: readonly Proof[]): readonly Stack[] {
  const tasks = all.filter(({ skill }) => skill.framework === 'werkproces')
  const byTask = groupBy(tasks, ({ skill }) => parentOf(skill))
  const groups = groupBy(byTask, ([task]) => (task === undefined ? '' : nodeKey(task)))
  return [...groups].flatMap(([key, group]): Stack[] => {
    const task = group[0]?.[0]
    const proved = groupBy(
      group.flatMap(([, some]) => some),
      ({ skill }) => nodeKey(skill),
    )
    if (task === undefined || proved.size < 2) return []
    const steps = [...proved.values()].flatMap((some) => {
      const best = bestStep(some.map(({ node }) => stepOf(node)))
      return best === undefined || some[0] === undefined ? [] : [{ ...best, skill: some[0].skill }]
    })
    const sorted = steps.sort((one, other) => (nodeKey(one.skill) < nodeKey(other.skill) ? -1 : 1))
    return [openStack(`area:${key}`, 'area', task, sorted)]
  })
}

/** Every stack that follows from alignments to frameworks. */
export function frameworkStacks(nodes: Iterable<AchievementNode>): readonly Stack[] {
  const all = proofs(nodes)
  return [...areaStacks(all), ...taskStacks(all), ...skillStacks(all)]
}
