/** Finds badges: text, facets that combine, and an order, over an index kept in memory. */
import { type FacetValues, type Findable, facetValues } from './findable.ts'
import { ranking } from './order.ts'
import { FACET_IDS, type FacetId, type Query, type Sort, sortOf } from './query.ts'
import { emptyTextIndex, fill, note, type TextIndex, textHits } from './text-index.ts'

interface Item<T extends Findable> {
  readonly badge: T
  readonly values: FacetValues
}

/** A facet as numbers: counting 10,000 badges must fit between two key strokes. */
interface Column {
  readonly names: readonly string[]
  /** per item: places in `names` */
  readonly codes: readonly (readonly number[])[]
}

/** Made by `buildIndex`; what is inside is nobody else's business. */
export interface SearchIndex<T extends Findable = Findable> {
  readonly items: readonly Item<T>[]
  readonly text: TextIndex
  readonly columns: Readonly<Record<FacetId, Column>>
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
  return { items, text, columns: columnsOf(items), orders: new Map(), last: undefined }
}

function columnsOf(items: readonly Item<Findable>[]): SearchIndex['columns'] {
  const columns = FACET_IDS.map((id) => {
    const places = new Map<string, number>()
    const place = (value: string) => {
      const known = places.get(value) ?? places.size
      places.set(value, known)
      return known
    }
    const codes = items.map(({ values }) => values[id].map(place))
    return [id, { names: [...places.keys()], codes }] as const
  })
  return Object.fromEntries(columns) as unknown as SearchIndex['columns'] // one column per FacetId
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

interface Chosen {
  readonly id: FacetId
  readonly codes: Column['codes']
  readonly wanted: ReadonlySet<number>
}

function chosenIn({ columns }: SearchIndex, { filters }: Query): readonly Chosen[] {
  return FACET_IDS.flatMap((id) => {
    const values = filters[id]
    if (values === undefined) return []
    const { names, codes } = columns[id]
    const wanted = new Set(values.map((value) => names.indexOf(value)))
    return [{ id, codes, wanted }]
  })
}

/** Calls back with every badge that has place and text, and the chosen facets it misses. */
function pass(
  index: SearchIndex,
  query: Query,
  take: (at: number, missed: readonly Chosen[]) => void,
): void {
  const hits = hitsOf(index, query.text)
  const chosen = chosenIn(index, query)
  index.items.forEach(({ badge }, at) => {
    if (badge.place !== query.place) return
    if (hits !== undefined && !hits.has(badge.id)) return
    const missed = chosen.filter(({ codes, wanted }) => !codes[at]?.some((it) => wanted.has(it)))
    take(at, missed)
  })
}

/** The badges that answer the query, in its order. */
export function find<T extends Findable>(index: SearchIndex<T>, query: Query): readonly T[] {
  const found: number[] = []
  pass(index, query, (at, missed) => {
    if (missed.length === 0) found.push(at)
  })
  const order = orderOf(index, query)
  found.sort((one, other) => (order[one] ?? 0) - (order[other] ?? 0))
  return found.flatMap((at) => index.items[at]?.badge ?? [])
}

/** Place of every item in the order that the query asks for. */
function orderOf(index: SearchIndex, query: Query): ArrayLike<number> {
  const sort = sortOf(query)
  const hits = hitsOf(index, query.text)
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
  const tallies = FACET_IDS.map((id) => {
    const { names, codes } = index.columns[id]
    return { id, codes, counts: new Int32Array(names.length), first: new Int32Array(names.length) }
  })
  pass(index, query, (at, missed) => {
    if (missed.length > 1) return
    const only = missed[0]?.id
    for (const tally of tallies) if (only === undefined || tally.id === only) count(tally, at)
  })
  const entries = tallies.map(({ id, counts, first }) => [
    id,
    options(index, query.filters[id] ?? [], index.columns[id].names, counts, first),
  ])
  return Object.fromEntries(entries) as Facets // one entry per FacetId
}

interface Tally {
  readonly codes: Column['codes']
  readonly counts: Int32Array
  /** the first badge with each value */
  readonly first: Int32Array
}

function count({ codes, counts, first }: Tally, at: number): void {
  for (const code of codes[at] ?? []) {
    if (counts[code] === 0) first[code] = at
    counts[code] = (counts[code] ?? 0) + 1
  }
}

function options(
  index: SearchIndex,
  chosen: readonly string[],
  names: readonly string[],
  counts: Int32Array,
  first: Int32Array,
): readonly FacetOption[] {
  const present = names.flatMap((value, code) => {
    const count = counts[code] ?? 0
    const example = index.items[first[code] ?? 0]?.badge
    if (count === 0 || example === undefined) return []
    return [{ value, count, example, chosen: chosen.includes(value) }]
  })
  const there = new Set(present.map(({ value }) => value))
  const absent = chosen.filter((value) => !there.has(value))
  return [...present, ...absent.map((value) => ({ value, count: 0, chosen: true }))].sort(
    (one, other) => other.count - one.count || (one.value < other.value ? -1 : 1),
  )
}
