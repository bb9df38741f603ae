/** Finds badges: text, facets that combine, and an order, over an index kept in memory. */

import {
  type Columns,
  chosenCodes,
  columnsOf,
  count,
  hasOne,
  mostSeen,
  type Tally,
  tallyOf,
} from './columns.ts'
import { type FacetValues, type Findable, facetValues } from './findable.ts'
import { ranking } from './order.ts'
import { FACET_IDS, type FacetId, type Query, type Sort, sortOf } from './query.ts'
import { emptyTextIndex, fill, note, type TextIndex, textScores } from './text-index.ts'

interface Item<T extends Findable> {
  readonly badge: T
  readonly values: FacetValues
}

/** Made by `buildIndex`; what is inside is nobody else's business. */
export interface SearchIndex<T extends Findable = Findable> {
  readonly items: readonly Item<T>[]
  readonly text: TextIndex
  readonly columns: Columns
  readonly orders: Map<Sort, Int32Array>
  /** the last answer, so that ticking a facet does not search again */
  last: Standing | undefined
}

/**
 * An index over these badges. `now` (ms since the epoch) decides what expires soon. Hand in the
 * index of a moment ago as `previous` and only what changed is read again; do not use it after.
 */
export function buildIndex<T extends Findable>(
  badges: readonly T[],
  now: number,
  previous?: SearchIndex<T>,
): SearchIndex<T> {
  const before = new Map(previous?.items.map((item) => [item.badge, item]))
  const items = badges.map(
    (badge) => before.get(badge) ?? { badge, values: facetValues(badge, now) },
  )
  const text = previous?.text ?? emptyTextIndex()
  note(text, badges)
  return {
    items,
    text,
    columns: columnsOf(items.map(({ values }) => values)),
    orders: new Map(),
    last: undefined,
  }
}

/** Reads the words of all badges ahead of the first search, `pause` after every hundred. */
export async function warm(index: SearchIndex, pause: () => Promise<void>): Promise<void> {
  while (!fill(index.text, 100)) await pause()
}

/** Score of every item for a text; undefined when there is no text. */
function scoresFor(index: SearchIndex, text: string): Float32Array | undefined {
  if (text.trim() === '') return undefined
  const bySlot = textScores(index.text, text)
  return Float32Array.from(index.items, ({ badge }) => {
    const slot = index.text.slotOf.get(badge.id)
    return slot === undefined ? 0 : (bySlot[slot] ?? 0)
  })
}

/** Where items stand towards a query: they fit, are out, or miss exactly one facet (its number and up). */
const FITS = 0
const OUT = -1
const MISSES = 1

/** How every item stands towards a query. Asked twice per key, so the last answer is kept. */
interface Standing {
  readonly query: Query
  readonly scores: Float32Array | undefined
  readonly of: Int8Array
}

function standing(index: SearchIndex, query: Query): Standing {
  if (index.last?.query === query) return index.last
  const scores =
    index.last?.query.text === query.text ? index.last.scores : scoresFor(index, query.text)
  const chosen = FACET_IDS.flatMap((id, number) => {
    const values = query.filters[id]
    const column = index.columns[id]
    return values === undefined ? [] : [{ number, column, codes: chosenCodes(column, values) }]
  })
  const of = Int8Array.from(index.items, ({ badge }, at) => {
    if (badge.place !== query.place || scores?.[at] === 0) return OUT
    const missed = chosen.filter(({ column, codes }) => !hasOne(column, codes, at))
    if (missed.length > 1) return OUT
    return missed[0] === undefined ? FITS : MISSES + missed[0].number
  })
  index.last = { query, scores, of }
  return index.last
}

/** The badges that answer the query, in its order. */
export function find<T extends Findable>(index: SearchIndex<T>, query: Query): readonly T[] {
  const stands = standing(index, query)
  const found: T[] = []
  for (const at of orderOf(index, stands)) {
    const item = stands.of[at] === FITS ? index.items[at] : undefined
    if (item !== undefined) found.push(item.badge)
  }
  return found
}

/** The items in the order that the query asks for, by place in the index. */
function orderOf(index: SearchIndex, { query, scores }: Standing): Iterable<number> {
  const sort = sortOf(query)
  if (sort === 'match' && scores !== undefined) return bestFirst(scores)
  const known = index.orders.get(sort)
  if (known !== undefined) return known
  const badges = index.items.map(({ badge }) => badge)
  const order = ranking(badges, sort === 'match' ? 'newest' : sort)
  index.orders.set(sort, order)
  return order
}

/** Fine enough to tell scores apart, small enough to share a number with a place in the index. */
const GRAIN = 10_000

/** Items by score as one row of numbers: sorting those is many times faster than comparing pairs. */
function bestFirst(scores: Float32Array): Iterable<number> {
  const size = scores.length
  const keys = new Float64Array(size)
  let seen = 0
  for (const [at, score] of scores.entries()) {
    if (score > 0) keys[seen++] = Math.round(score * GRAIN) * size + (size - 1 - at)
  }
  const sorted = keys.subarray(0, seen).sort().reverse()
  return Int32Array.from(sorted, (key) => size - 1 - (key % size))
}

/** A facet of more values than this shows those of most badges; the search box finds the rest. */
const MOST_OPTIONS = 200

export interface FacetOption {
  readonly value: string
  /** badges that would be found with this value chosen beside the other facets */
  readonly count: number
  readonly chosen: boolean
  /** a badge with this value, to take a name from (issuer, skill) */
  readonly example?: Findable
}
export type Facets = Readonly<Record<FacetId, readonly FacetOption[]>>

/** The values that can be chosen in every facet, most badges first; chosen ones are always there. */
export function facetsOf(index: SearchIndex, query: Query): Facets {
  const { of } = standing(index, query)
  const tallies = FACET_IDS.map((id) => tallyOf(index.columns[id]))
  for (const [at, stands] of of.entries()) {
    if (stands === FITS) for (const tally of tallies) count(tally, at)
    const missed = stands >= MISSES ? tallies[stands - MISSES] : undefined
    if (missed !== undefined) count(missed, at)
  }
  const entries = FACET_IDS.map((id, number) => {
    const tally = tallies[number] ?? tallyOf(index.columns[id])
    return [id, options(index, tally, query.filters[id] ?? [])]
  })
  return Object.fromEntries(entries) as Facets // one entry per FacetId
}

function options(
  index: SearchIndex,
  tally: Tally,
  chosen: readonly string[],
): readonly FacetOption[] {
  const shown = mostSeen(tally, MOST_OPTIONS).flatMap((code) => {
    const value = tally.column.names[code]
    const example = index.items[tally.first[code] ?? 0]?.badge
    if (value === undefined || example === undefined) return []
    return [{ value, count: tally.counts[code] ?? 0, example, chosen: chosen.includes(value) }]
  })
  const there = new Set(shown.map(({ value }) => value))
  const absent = chosen.filter((value) => !there.has(value))
  const others = absent.map((value) => {
    const code = tally.column.names.indexOf(value)
    return { value, count: tally.counts[code] ?? 0, chosen: true }
  })
  return [...shown, ...others]
}
