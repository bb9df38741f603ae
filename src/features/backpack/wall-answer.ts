/** What the wall answers to a query: from all badges, or from the newest while the others are still read. */
import type { Findable } from '#core/search/findable.ts'
import { isOpen, type Query, sortOf } from '#core/search/query.ts'
import { buildIndex, type Facets, facetsOf, find, type SearchIndex } from '#core/search/search.ts'

export interface WallAnswer {
  readonly found: readonly Findable[]
  /** undefined while not all badges have been read: `found` then is what is known so far */
  readonly facets: Facets | undefined
  /** every badge of this place; empty while not all have been read */
  readonly all: readonly Findable[]
}

export function answerOf(index: SearchIndex, query: Query): WallAnswer {
  return {
    found: find(index, query),
    facets: facetsOf(index, query),
    all: index.badges.filter(({ place }) => place === query.place),
  }
}

/** Nothing when what was asked is an order alone: the newest do not begin a list from A to Z. */
export function answerSoFar(newest: readonly Findable[], query: Query): WallAnswer {
  return { found: soFar(newest, query), facets: undefined, all: [] }
}

function soFar(newest: readonly Findable[], query: Query): readonly Findable[] {
  if (!isOpen(query)) return find(buildIndex(newest, Date.now()), query)
  return sortOf(query) === 'newest' ? newest : []
}
