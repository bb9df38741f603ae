/** The whole state of the wall as one value, and as URL search parameters, both ways. */

export const FACET_IDS = [
  'issuer',
  'year',
  'verdict',
  'standard',
  'framework',
  'skill',
  'level',
  'label',
  'collection',
  'expiring',
] as const
export type FacetId = (typeof FACET_IDS)[number]

export const SORTS = [
  'match',
  'newest',
  'oldest',
  'added',
  'name',
  'issuer',
  'expiry',
  'verdict',
] as const
export type Sort = (typeof SORTS)[number]

export const VIEWS = ['grid', 'list', 'timeline'] as const
export type View = (typeof VIEWS)[number]

export const PLACES = ['backpack', 'archive', 'trash'] as const
export type Place = (typeof PLACES)[number]

/** Facet value of a badge that is in no collection. */
export const NO_COLLECTION = 'none'
/** The one value of the `expiring` facet. */
export const SOON = 'soon'

/** Values chosen per facet: any of them within a facet, all facets together. */
export type Filters = Readonly<Partial<Record<FacetId, readonly string[]>>>

export interface Query {
  readonly text: string
  readonly filters: Filters
  /** absent: best match first when there is text, newest first otherwise */
  readonly sort?: Sort
  readonly view: View
  readonly place: Place
}

/** The wall as it opens. */
export const EVERYTHING: Query = { text: '', filters: {}, view: 'grid', place: 'backpack' }

/** The sort that applies: the chosen one, or the one that fits. */
export function sortOf({ sort, text }: Query): Sort {
  return sort ?? (text.trim() === '' ? 'newest' : 'match')
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((it) => it === value)
}

/** Reads the query of the wall; parameters and values that we do not know are left out. */
export function parseQuery(params: URLSearchParams): Query {
  const filters: Partial<Record<FacetId, readonly string[]>> = {}
  for (const id of FACET_IDS) {
    const values = [...new Set(params.getAll(id).filter((value) => value !== ''))]
    if (values.length > 0) filters[id] = values
  }
  const sort = oneOf(SORTS, params.get('sort'))
  return {
    text: params.get('q') ?? '',
    filters,
    ...(sort === undefined ? {} : { sort }),
    view: oneOf(VIEWS, params.get('view')) ?? EVERYTHING.view,
    place: oneOf(PLACES, params.get('place')) ?? EVERYTHING.place,
  }
}

/** Writes the query of the wall; what is as it opens is left out, so that everything is ''. */
export function formatQuery(query: Query): URLSearchParams {
  const params = new URLSearchParams()
  if (query.text !== '') params.set('q', query.text)
  for (const id of FACET_IDS) {
    for (const value of query.filters[id] ?? []) params.append(id, value)
  }
  if (query.sort !== undefined) params.set('sort', query.sort)
  if (query.view !== EVERYTHING.view) params.set('view', query.view)
  if (query.place !== EVERYTHING.place) params.set('place', query.place)
  return params
}

/** The query with one facet value switched on or off. */
export function toggle(query: Query, facet: FacetId, value: string): Query {
  const chosen = query.filters[facet] ?? []
  const values = chosen.includes(value) ? chosen.filter((it) => it !== value) : [...chosen, value]
  const filters = Object.fromEntries(
    Object.entries({ ...query.filters, [facet]: values }).filter(([, some]) => some.length > 0),
  )
  return { ...query, filters }
}

/** True when nothing narrows the wall: no text and no filter. */
export function isOpen(query: Query): boolean {
  return query.text.trim() === '' && Object.keys(query.filters).length === 0
}
