/** What the wall shows: the badges that answer the address bar; the newest at once, the others when they are read. */
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import { useSearchParams } from 'react-router'
import type { Findable } from '#core/search/findable.ts'
import { formatQuery, isOpen, parseQuery, type Query, sortOf } from '#core/search/query.ts'
import { type Facets, facetsOf, find, type SearchIndex } from '#core/search/search.ts'
import { library } from '#jobs/library.ts'
import { counts } from '#storage/badges.ts'
import { newestBadges } from '#storage/findable-badges.ts'
import { useLive, useLiveSoon } from '#storage/live.ts'

export interface Wall {
  readonly query: Query
  /** how many badges there are in this place */
  readonly total: number
  readonly found: readonly Findable[]
  /** undefined while not all badges have been read: `found` then has the newest, or none */
  readonly facets: Facets | undefined
  /** every badge of this place; empty while not all have been read */
  readonly all: readonly Findable[]
  readonly change: (change: Partial<Query>) => void
}

export function useWall(): Wall {
  const [params, setParams] = useSearchParams()
  const query = useMemo(() => parseQuery(params), [params])
  const asked = useDeferredValue(query)
  const index = useSyncExternalStore(library.subscribe, library.get)
  const early = useLiveSoon(newestBadges, query.place) ?? NONE
  const total = useLive(counts)[query.place]
  const answer = useMemo(() => answerOf(index, asked), [index, asked])
  const change = (part: Partial<Query>) =>
    setParams(formatQuery({ ...query, ...part }), { replace: true, preventScrollReset: true })
  return {
    query,
    total,
    change,
    ...(answer ?? { ...UNREAD, found: showsNewest(query) ? early : NONE }),
  }
}

const NONE: readonly Findable[] = []
const UNREAD = { facets: undefined, all: NONE }

/** The wall as it opens, which is what the newest badges answer. */
function showsNewest(query: Query): boolean {
  return isOpen(query) && sortOf(query) === 'newest'
}

function answerOf(index: SearchIndex | undefined, query: Query) {
  if (!index) return undefined
  return {
    found: find(index, query),
    facets: facetsOf(index, query),
    all: index.badges.filter(({ place }) => place === query.place),
  }
}
