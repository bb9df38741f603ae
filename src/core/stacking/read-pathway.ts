/** Reads a pathway file from anybody: an unsigned CLR with achievements and associations. */
import { z } from 'zod'
import { groupBy } from '../kernel/group.ts'
import { anyJson } from '../kernel/json.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import { edgeOf } from './associations.ts'
import { withoutCycles } from './cycles.ts'
import { edgeId, type Rule } from './graph.ts'
import { type EdgeName, type OwnStack, ruleSchema } from './overlay.ts'

/** Why a file is no pathway. `detail` is for the sentence. */
export interface PathwayFailure {
  readonly kind: 'tooLarge' | 'notJson' | 'notAPathway'
}

/** Characters; a pathway is text about a few dozen achievements. */
export const LARGEST = 2_000_000
/** Achievements read from a file; more are cut off, and the reader is told. */
export const MOST_PLACES = 500
/** Characters of a name and of a text; what is longer is shortened, and the reader is told. */
export const LONGEST_NAME = 300
export const LONGEST_TEXT = 20_000

const text = z.string()
/** A name in one language or in several; the first is as good as any to a stranger. */
const words = z
  .union([text, z.record(z.string(), text).transform((all) => Object.values(all)[0] ?? '')])
  .catch('')

const achievementSchema = z.object({
  id: z.string().min(1),
  name: words,
  description: words.optional(),
  achievementType: z.string().optional().catch(undefined),
})
const associationSchema = z.object({
  associationType: z.string(),
  sourceId: z.string().min(1),
  targetId: z.string().min(1),
})
/** One or many of something; what is not that is counted, so that the reader can be told. */
const many = <T extends z.ZodType>(schema: T) =>
  z
    .union([
      z.array(z.unknown()),
      z.undefined().transform(() => []),
      z.unknown().transform((one) => [one]),
    ])
    .transform((items) => {
      const read = items.flatMap((item): z.output<T>[] => {
        const one = schema.safeParse(item)
        return one.success ? [one.data] : []
      })
      return { read, unread: items.length - read.length }
    })
const documentSchema = z.object({
  name: words.optional(),
  description: words.optional(),
  rugzakRule: ruleSchema.catch({ kind: 'all' }),
  credentialSubject: z.object({
    achievement: many(achievementSchema),
    association: many(associationSchema).default({ read: [], unread: 0 }),
  }),
})

export interface ReadPathway {
  readonly stack: OwnStack
  /** achievements of the file that were left out because there are too many */
  readonly cut: number
  /** associations that name an achievement the file does not describe */
  readonly dangling: number
  /** associations that would close a circle */
  readonly circles: number
  /** achievements and associations that could not be read */
  readonly unread: number
  /** names and texts that were shortened */
  readonly shortened: number
}

/** Reads a pathway file from anybody. Nothing in it is taken for proof of anything. */
export function readPathway(file: string): Result<ReadPathway, PathwayFailure> {
  if (file.length > LARGEST) return failed({ kind: 'tooLarge' })
  const json = anyJson(file)
  if (json === undefined) return failed({ kind: 'notJson' })
  const read = documentSchema.safeParse(json)
  if (!read.success || read.data.credentialSubject.achievement.read.length === 0) {
    return failed({ kind: 'notAPathway' })
  }
  return found(stackFrom(read.data))
}

function stackFrom(document: z.output<typeof documentSchema>): ReadPathway {
  const { achievement, association } = document.credentialSubject
  const unique = [...new Map(achievement.read.map((it) => [it.id, it])).values()]
  const kept = unique.slice(0, MOST_PLACES)
  const ids = new Set(kept.map(({ id }) => id))
  const edges = association.read.flatMap(
    ({ associationType, sourceId, targetId }) => edgeOf(associationType, sourceId, targetId) ?? [],
  )
  const inside = edges.filter(({ from, to }) => ids.has(from) && ids.has(to) && from !== to)
  const { edges: straight, circles } = withoutCircles(inside)
  const whole = topOf(straight)
  const direct = straight.filter(({ type, from }) => type === 'contains' && from === whole)
  const parts = whole === undefined ? [...ids] : direct.map(({ to }) => to)
  const rule: Rule = document.rugzakRule
  const short = shortener()
  const stack: OwnStack = {
    title: short.name(document.name ?? kept[0]?.name ?? ''),
    text: short.text(document.description ?? ''),
    parts: [...new Set(parts)],
    rule,
    places: kept.map(({ id, name, description, achievementType }) => ({
      key: id,
      name: short.name(name),
      ...(description === undefined ? {} : { description: short.text(description) }),
      ...(achievementType === undefined ? {} : { type: achievementType }),
    })),
    edges: straight,
    origin: 'file',
    ...(whole === undefined ? {} : { whole }),
  }
  return {
    stack,
    cut: unique.length - kept.length,
    dangling: edges.filter(({ from, to }) => !(ids.has(from) && ids.has(to))).length,
    circles,
    unread: achievement.unread + association.unread,
    shortened: short.count(),
  }
}

/** The links that lead somewhere, each type by itself; the one that closes a circle is left out. */
function withoutCircles(edges: readonly EdgeName[]) {
  const claimed = edges.map((it) => ({
    ...it,
    id: edgeId(it.type, it.from, it.to),
    claims: [],
    confidence: 1,
  }))
  const types = [...groupBy(claimed, ({ type }) => type).values()].map(withoutCycles)
  const kept = new Set(types.flatMap((it) => it.edges.map(({ id }) => id)))
  const straight = edges.filter(({ type, from, to }) => kept.has(edgeId(type, from, to)))
  return { edges: straight, circles: types.flatMap((it) => it.remarks).length }
}

/** Shortens names and texts, and counts how many. */
function shortener() {
  let shortened = 0
  const to = (most: number) => (words: string) => {
    if (words.length <= most) return words
    shortened += 1
    return `${words.slice(0, most)}…`
  }
  return { name: to(LONGEST_NAME), text: to(LONGEST_TEXT), count: () => shortened }
}

/** The achievement that contains others and is contained by none: the one with most parts. */
function topOf(edges: readonly EdgeName[]): string | undefined {
  const contains = edges.filter(({ type }) => type === 'contains')
  const inner = new Set(contains.map(({ to }) => to))
  const counts = new Map<string, number>()
  for (const { from } of contains) {
    if (!inner.has(from)) counts.set(from, (counts.get(from) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
}
