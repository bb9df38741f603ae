/** Finds badges: text, facets that combine, and an order, over an index kept in memory. */
import { type FacetValues, type Findable, facetValues } from './findable.ts'
import { ranking } from './order.ts'
import { FACET_IDS, type FacetId, type Query, type Sort, sortOf } from './query.ts'
import { emptyTextIndex, fill, note, type TextIndex, textHits } from './text-index.ts'

interface Item<T extends Findable> {
  readonly badge: T
  readonly values: FacetValues
}

/** Made by `buildIndex`; what is inside is nobody else's business. */
export interface SearchIndex<T extends Findable = Findable> {
  readonly items: readonly Item<T>[]
  readonly text: TextIndex
  readonly orders: Map<Sort, Int32Array>
  /** answer to the last text, so that ticking a facet does not search again */
  last: { readonly text: string; readonly hits: ReadonlyMap<string, number> } | undefined
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
  return { items, text, orders: new Map(), last: undefined }
}

/** Reads the words of all badges ahead of the first search, `pause` after every hundred. */
export async function warm(index: SearchIndex, pause: () => Promise<void>): Promise<void> {
  while (!fill(index.text, 100)) await pause()
}

function hitsOf(index: SearchIndex, text: string): ReadonlyMap<string, number> | undefined {
  const wanted = text.trim()
  if (wanted === '') return undefined
  if (index.last?.text !== wanted) {
    index.last = { text: wanted, hits: textHits(index.text, wanted) }
  }
  return index.last.hits
}

/** The chosen facets in which the badge has none of the chosen values. */
function misses(values: FacetValues, chosen: readonly (readonly [FacetId, ReadonlySet<string>])[]) {
  return chosen.filter(([id, wanted]) => !values[id].some((value) => wanted.has(value)))
}

const chosenIn = ({ filters }: Query) =>
  FACET_IDS.flatMap((id) => {
    const values = filters[id]
    return values === undefined ? [] : [[id, new Set(values)] as const]
  })

/** The badges that answer the query, in its order. */
export function find<T extends Findable>(index: SearchIndex<T>, query: Query): readonly T[] {
  const hits = hitsOf(index, query.text)
  const chosen = chosenIn(query)
  const found: number[] = []
  index.items.forEach(({ badge, values }, at) => {
    if (badge.place !== query.place) return
    if (hits !== undefined && !hits.has(badge.id)) return
    if (misses(values, chosen).length === 0) found.push(at)
  })
  const order = orderOf(index, query, hits)
  found.sort((one, other) => (order[one] ?? 0) - (order[other] ?? 0))
  return found.flatMap((at) => index.items[at]?.badge ?? [])
}

/** Place of every item in the order that the query asks for. */
function orderOf(
  index: SearchIndex,
  query: Query,
  hits: ReadonlyMap<string, number> | undefined,
): ArrayLike<number> {
  const sort = sortOf(query)
  if (sort === 'match' && hits !== undefined) {
    return index.items.map(({ badge }) => -(hits.get(badge.id) ?? 0))
  }
  const known = index.orders.get(sort)
  if (known !== undefined) return known
  const badges = index.items.map(({ badge }) => badge)
  const order = ranking(badges, sort === 'match' ? 'newest' : sort)
  index.orders.set(sort, order)
  return order
}

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
  const hits = hitsOf(index, query.text)
  const chosen = chosenIn(query)
  const counts = Object.fromEntries(FACET_IDS.map((id) => [id, new Map<string, Tally>()]))
  for (const { badge, values } of index.items) {
    if (badge.place !== query.place) continue
    if (hits !== undefined && !hits.has(badge.id)) continue
    const missed = misses(values, chosen)
    if (missed.length > 1) continue
    const ids = missed[0] === undefined ? FACET_IDS : [missed[0][0]]
    for (const id of ids) tally(counts[id], values[id], badge)
  }
  return Object.fromEntries(
    FACET_IDS.map((id) => [id, options(counts[id] ?? new Map(), query.filters[id] ?? [])]),
  ) as Facets // every FacetId is a key: see FACET_IDS.map above
}

interface Tally {
  count: number
  readonly example: Findable
}

function tally(counts: Map<string, Tally> | undefined, values: readonly string[], badge: Findable) {
  for (const value of values) {
    const known = counts?.get(value)
    if (known === undefined) counts?.set(value, { count: 1, example: badge })
    else known.count += 1
  }
}

function options(
  counts: ReadonlyMap<string, Tally>,
  chosen: readonly string[],
): readonly FacetOption[] {
  const absent = chosen.filter((value) => !counts.has(value))
  const present = [...counts].map(([value, { count, example }]) => ({
    value,
    count,
    example,
    chosen: chosen.includes(value),
  }))
  return [...present, ...absent.map((value) => ({ value, count: 0, chosen: true }))].sort(
    (one, other) => other.count - one.count || (one.value < other.value ? -1 : 1),
  )
}
