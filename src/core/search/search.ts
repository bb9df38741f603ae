/** Finds badges: text, facets that combine, and an order, over an index kept in memory. */

import {
  type Column,
  type Columns,
  chosenCodes,
  columnsOf,
  count,
  hasOne,
  mostSeen,
  type Tally,
  tallyOf,
} from './columns.ts'
import { type Findable, facetValues } from './findable.ts'
import { ranking } from './order.ts'
import { FACET_IDS, type FacetId, PLACES, type Query, type Sort, sortOf } from './query.ts'
import { emptyTextIndex, fill, note, slotsOf, type TextIndex, textScores } from './text-index.ts'

/** Made by `buildIndex`; what is inside is nobody else's business. */
export interface SearchIndex {
  readonly badges: readonly Findable[]
  readonly text: TextIndex
  readonly columns: Columns
  /** the place of every badge, as a number in PLACES */
  readonly places: Uint8Array
  readonly orders: Map<Sort, Int32Array>
  /** the last answer, so that ticking a facet does not search again */
  last: Standing | undefined
}

/**
 * An index over these badges. `now` (ms since the epoch) decides what expires soon. Hand in the
 * index of a moment ago as `previous` and only the words of what changed are read again; do not use
 * it after.
 */
export function buildIndex(
  badges: readonly Findable[],
  now: number,
  previous?: SearchIndex,
): SearchIndex {
  const text = previous?.text ?? emptyTextIndex()
  note(text, badges)
  return {
    badges,
    text,
    columns: columnsOf(badges.map((badge) => facetValues(badge, now))),
    places: Uint8Array.from(badges, ({ place }) => PLACES.indexOf(place)),
    orders: new Map(),
    last: undefined,
  }
}

/** Reads the words of all badges ahead of the first search, `pause` after every hundred. */
export async function warm(index: SearchIndex, pause: () => Promise<void>): Promise<void> {
  while (!fill(index.text, 100)) await pause()
}

/** Score of every badge for a text; undefined when there is no text. */
function scoresFor({ badges, text: words }: SearchIndex, text: string): Float32Array | undefined {
  if (text.trim() === '') return undefined
  const bySlot = textScores(words, text)
  const slots = slotsOf(words, badges)
  const scores = new Float32Array(slots.length)
  for (let at = 0; at < scores.length; at += 1) scores[at] = bySlot[slots[at] ?? -1] ?? 0
  return scores
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
  const place = PLACES.indexOf(query.place)
  const of = new Int8Array(index.badges.length)
  for (let at = 0; at < of.length; at += 1) {
    const out = index.places[at] !== place || scores?.[at] === 0
    of[at] = out ? OUT : missed(chosen, at)
  }
  index.last = { query, scores, of }
  return index.last
}

interface Chosen {
  readonly number: number
  readonly column: Column
  readonly codes: Uint8Array
}

function missed(chosen: readonly Chosen[], at: number): number {
  let stands = FITS
  for (const { number, column, codes } of chosen) {
    if (hasOne(column, codes, at)) continue
    if (stands !== FITS) return OUT
    stands = MISSES + number
  }
  return stands
}

/** The badges that answer the query, in its order. */
export function find(index: SearchIndex, query: Query): readonly Findable[] {
  const stands = standing(index, query)
  const found: Findable[] = []
  for (const at of orderOf(index, stands)) {
    const badge = stands.of[at] === FITS ? index.badges[at] : undefined
    if (badge !== undefined) found.push(badge)
  }
  return found
}

/** The items in the order that the query asks for, by place in the index. */
function orderOf(index: SearchIndex, { query, scores }: Standing): Iterable<number> {
  const sort = sortOf(query)
  if (sort === 'match' && scores !== undefined) return bestFirst(scores)
  const known = index.orders.get(sort)
  if (known !== undefined) return known
  const order = ranking(index.badges, sort === 'match' ? 'newest' : sort)
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
  for (let at = 0; at < size; at += 1) {
    const score = scores[at] ?? 0
    if (score > 0) keys[seen++] = Math.round(score * GRAIN) * size + (size - 1 - at)
  }
  const sorted = keys.subarray(0, seen).sort().reverse()
  const order = new Int32Array(seen)
  for (let at = 0; at < seen; at += 1) order[at] = size - 1 - ((sorted[at] ?? 0) % size)
  return order
}

/** A facet of more values than this shows those of most badges; the search box finds the rest. */
const MOST_OPTIONS = 200

export interface FacetOption {
  readonly value: string
  /** badges that would be found with this value chosen beside the other facets */
  readonly count: number
  /** a badge with this value, to take a name from (issuer, skill) */
  readonly example?: Findable
}
export type Facets = Readonly<Record<FacetId, readonly FacetOption[]>>

/** The values that can be chosen in every facet, most badges first; chosen ones are always there. */
export function facetsOf(index: SearchIndex, query: Query): Facets {
  const { of } = standing(index, query)
  const tallies = FACET_IDS.map((id) => tallyOf(index.columns[id]))
  for (let at = 0; at < of.length; at += 1) {
    const stands = of[at] ?? OUT
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
    const example = index.badges[tally.first[code] ?? 0]
    if (value === undefined || example === undefined) return []
    return [{ value, count: tally.counts[code] ?? 0, example }]
  })
  const there = new Set(shown.map(({ value }) => value))
  const absent = chosen.filter((value) => !there.has(value))
  const others = absent.map((value) => {
    const code = tally.column.names.indexOf(value)
    return { value, count: tally.counts[code] ?? 0 }
  })
  return [...shown, ...others]
}
