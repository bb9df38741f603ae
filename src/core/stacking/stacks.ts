/** Builds stacks from edges: parts of a larger badge, rows in time, and the person's own. */
import { groupBy } from '../kernel/group.ts'
import { unite } from '../kernel/unite.ts'
import {
  type AchievementNode,
  byText,
  type Edge,
  type NodeId,
  type Stack,
  type Step,
} from './graph.ts'
import type { Known } from './nodes.ts'
import type { Choice, OwnStack } from './overlay.ts'
import { inOrder, isComplete, progressOf, stepOf } from './steps.ts'

const ALL = { kind: 'all' } as const

const ofType = (edges: readonly Edge[], type: Edge['type']) =>
  edges.filter((edge) => edge.type === type)

/** One stack per achievement that contains others. */
export function partStacks({ nodes }: Known, edges: readonly Edge[]): readonly Stack[] {
  const precedes = ofType(edges, 'precedes')
  const byWhole = groupBy(ofType(edges, 'contains'), ({ from }) => from)
  return [...byWhole].flatMap(([id, contains]): Stack[] => {
    const whole = nodes.get(id)
    if (whole === undefined) return []
    const edgeTo = new Map(contains.map((edge) => [edge.to, edge.id]))
    const parts = contains.flatMap(({ to }) => nodes.get(to) ?? [])
    const steps = inOrder(parts, precedes).map((node) => stepOf(node, [edgeTo.get(node.id) ?? '']))
    const progress = progressOf(steps, ALL, nodes, edges)
    const top = stepOf(whole)
    const complete = isComplete(progress, top)
    const stack = { kind: 'parts', whole: top, steps, rule: ALL, progress, complete } as const
    return [{ id: `parts:${id}`, ...stack, links: [] }]
  })
}

/** Achievements tied together by 'precedes', as sets. */
function rows(precedes: readonly Edge[]): readonly (readonly NodeId[])[] {
  const root = unite(precedes.map(({ from, to }) => ({ one: from, other: to })))
  const ends = new Set(precedes.flatMap(({ from, to }) => [from, to]))
  return [...groupBy(ends, root).values()]
}

/** Rows in time that are not already the parts of one larger badge. */
export function sequenceStacks({ nodes }: Known, edges: readonly Edge[]): readonly Stack[] {
  const precedes = ofType(edges, 'precedes')
  const wholes = groupBy(ofType(edges, 'contains'), ({ from }) => from)
  const partSets = [...wholes.values()].map((some) => new Set(some.map(({ to }) => to)))
  const free = rows(precedes).filter(
    (row) => !partSets.some((parts) => row.every((id) => parts.has(id))),
  )
  return free.map((row): Stack => {
    const members = inOrder(
      row.flatMap((id) => nodes.get(id) ?? []),
      precedes,
    )
    const ids = new Set(row)
    const edgesTo = groupBy(
      precedes.filter(({ from }) => ids.has(from)),
      ({ to }) => to,
    )
    const steps = members.map((node) =>
      stepOf(
        node,
        (edgesTo.get(node.id) ?? []).map(({ id }) => id),
      ),
    )
    const progress = progressOf(steps, ALL, nodes, edges)
    const id = `sequence:${row.toSorted(byText)[0] ?? ''}`
    const complete = isComplete(progress)
    return { id, kind: 'sequence', steps, rule: ALL, progress, complete, links: [] }
  })
}

/** A step of an own stack: the achievement if it is there, else a place still to fill. */
function ownStep({ nodes, resolve }: Known, key: string): Step {
  const node = nodes.get(resolve(key) ?? key)
  return node === undefined ? { why: 'toEarn', node: key, edges: [] } : stepOf(node)
}

/** The person's own stacks and the pathways they opened from a file. */
export function ownStacks(
  known: Known,
  edges: readonly Edge[],
  choices: readonly Choice[],
): readonly Stack[] {
  return choices.flatMap((choice): Stack[] => {
    if (choice.kind !== 'stack') return []
    const { title, text, rule, parts, whole, edges: links }: OwnStack = choice.stack
    const steps = [...new Set(parts)].map((key) => ownStep(known, key))
    const top = whole === undefined ? undefined : ownStep(known, whole)
    const progress = progressOf(steps, rule, known.nodes, edges)
    const name = (key: string) => known.resolve(key) ?? key
    return [
      {
        id: `own:${choice.id}`,
        kind: 'own',
        title,
        text,
        steps,
        rule,
        progress,
        complete: isComplete(progress, top),
        links: links.map(({ type, from, to }) => ({ type, from: name(from), to: name(to) })),
        ...(top === undefined ? {} : { whole: top }),
      },
    ]
  })
}

/** Nodes for the places that own stacks name and no badge has. */
export function placeNodes(known: Known, choices: readonly Choice[]): readonly AchievementNode[] {
  const places = choices.flatMap((choice) => (choice.kind === 'stack' ? choice.stack.places : []))
  const missing = new Map(
    places.filter(({ key }) => known.resolve(key) === undefined).map((it) => [it.key, it]),
  )
  return [...missing.values()].map(({ key, name, description, type }) => ({
    id: key,
    keys: [key],
    owner: '',
    awards: [],
    achievement: {
      id: key,
      name,
      alignments: [],
      tags: [],
      related: [],
      resultDescriptions: [],
      study: { programme: [] },
      ...(description === undefined ? {} : { description }),
      ...(type === undefined ? {} : { type }),
    },
  }))
}
