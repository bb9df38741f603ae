/** What the person decided about links, stacks of their own, and days set for steps: kept beside the badges, never in them. */
import { z } from 'zod'
import { failed, found, type Result } from '../kernel/result.ts'
import type { OverlayRecord } from '../records/records.ts'
import { byText, type EdgeType } from './graph.ts'

const EDGE_TYPES = ['contains', 'precedes', 'supersedes', 'related'] as const satisfies EdgeType[]

/** An edge by the names of its ends, so that it outlives merges. */
const edgeSchema = z.object({
  type: z.enum(EDGE_TYPES),
  from: z.string().min(1),
  to: z.string().min(1),
})

export const ruleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('some'), least: z.number().int().min(1) }),
  z.object({
    kind: z.literal('credits'),
    unit: z.enum(['ects', 'sbu']),
    least: z.number().positive(),
  }),
])

/** An achievement that a pathway names and no badge of ours may have. */
const placeSchema = z.object({
  key: z.string().min(1),
  name: z.string(),
  description: z.string().optional(),
  type: z.string().optional(),
})

const stackSchema = z.object({
  title: z.string(),
  text: z.string(),
  /** the larger badge it leads to, earned or still to earn */
  whole: z.string().optional(),
  /** achievement keys, in the person's order */
  parts: z.array(z.string().min(1)),
  rule: ruleSchema,
  places: z.array(placeSchema),
  /** branches between the parts, from a pathway file or drawn by the person */
  edges: z.array(edgeSchema),
  origin: z.enum(['own', 'file']),
})

/** The day by which the person wants to have a step, and what the step was called then. */
const stepDateSchema = z.object({
  /** a key of the achievement */
  step: z.string().min(1),
  name: z.string(),
  /** ISO 8601 calendar date */
  on: z.iso.date(),
})

export type StepDate = z.infer<typeof stepDateSchema>
export type EdgeName = z.infer<typeof edgeSchema>
export type OwnStack = z.infer<typeof stackSchema>

/** A row of the overlay, read. */
export type Choice =
  | {
      readonly id: string
      readonly kind: 'edge'
      readonly decision: 'accepted' | 'rejected'
      readonly edge: EdgeName
    }
  | {
      readonly id: string
      readonly kind: 'merge'
      readonly decision: 'accepted' | 'rejected'
      readonly keys: readonly [string, string]
    }
  | {
      readonly id: string
      readonly kind: 'stack'
      readonly decision: 'own'
      readonly stack: OwnStack
    }
  | {
      readonly id: string
      readonly kind: 'date'
      readonly decision: 'own'
      readonly date: StepDate
    }

const mergeSchema = z.tuple([z.string().min(1), z.string().min(1)])

/** Reads one row; a row that another program wrote wrongly is left out, not fatal. */
export function readChoice(row: OverlayRecord): Result<Choice, 'unreadableChoice'> {
  const { id, decision, content } = row
  const edge = edgeSchema.safeParse(content)
  const keys = mergeSchema.safeParse(content)
  const stack = stackSchema.safeParse(content)
  const date = stepDateSchema.safeParse(content)
  if (row.kind === 'edge' && edge.success && decision !== 'own') {
    return found({ id, kind: 'edge', decision, edge: edge.data })
  }
  if (row.kind === 'merge' && keys.success && decision !== 'own') {
    return found({ id, kind: 'merge', decision, keys: keys.data })
  }
  if (row.kind === 'stack' && stack.success) {
    return found({ id, kind: 'stack', decision: 'own', stack: stack.data })
  }
  if (row.kind === 'date' && date.success) {
    return found({ id, kind: 'date', decision: 'own', date: date.data })
  }
  return failed('unreadableChoice')
}

/** All readable choices, oldest first, so that the last word about one thing wins. */
export function readChoices(rows: readonly OverlayRecord[]): readonly Choice[] {
  return rows
    .toSorted((one, other) => byText(one.updatedAt, other.updatedAt) || byText(one.id, other.id))
    .flatMap((row) => {
      const choice = readChoice(row)
      return choice.ok ? [choice.value] : []
    })
}

/** The row for a yes or no to an edge; deciding again overwrites it. `at` is an ISO instant. */
export function edgeRow(
  edge: EdgeName,
  decision: 'accepted' | 'rejected',
  at: string,
): OverlayRecord {
  const content = { type: edge.type, from: edge.from, to: edge.to }
  return { id: `edge ${JSON.stringify(content)}`, kind: 'edge', decision, content, updatedAt: at }
}

/** The row for a yes or no to "these two are one achievement". */
export function mergeRow(
  keys: readonly [string, string],
  decision: 'accepted' | 'rejected',
  at: string,
): OverlayRecord {
  const content = keys.toSorted(byText)
  return { id: `merge ${JSON.stringify(content)}`, kind: 'merge', decision, content, updatedAt: at }
}

/** The row for a stack of the person's own. */
export function stackRow(id: string, stack: OwnStack, at: string): OverlayRecord {
  return { id, kind: 'stack', decision: 'own', content: stack, updatedAt: at }
}

/** The row for the day of a step; setting another overwrites it. */
export function dateRow(date: StepDate, at: string): OverlayRecord {
  return { id: dateId(date.step), kind: 'date', decision: 'own', content: date, updatedAt: at }
}

/** The id of the row that holds the day of a step. */
export const dateId = (step: string) => `date ${step}`

/** The days that were set, soonest first. */
export function datesIn(choices: readonly Choice[]): readonly StepDate[] {
  return choices
    .flatMap((choice) => (choice.kind === 'date' ? [choice.date] : []))
    .sort((one, other) => byText(one.on, other.on) || byText(one.step, other.step))
}
