/** What the wall shows: the badges that answer the address bar, found in memory. */
import { useDeferredValue, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { BadgeRecord, CollectionRecord } from '#core/records/records.ts'
import type { Findable } from '#core/search/findable.ts'
import { formatQuery, parseQuery, type Query } from '#core/search/query.ts'
import { buildIndex, type Facets, facetsOf, find, type SearchIndex } from '#core/search/search.ts'
import { mark, type Report } from '#core/verification/report.ts'
import { allBadges } from '#storage/badges.ts'
import { collections } from '#storage/collections.ts'
import { useLive } from '#storage/live.ts'
import { allReports } from '#storage/reports.ts'

/** A badge as the wall needs it. */
export type WallBadge = BadgeRecord & Findable

export interface Wall {
  readonly query: Query
  readonly all: readonly WallBadge[]
  readonly found: readonly WallBadge[]
  readonly facets: Facets
  readonly change: (change: Partial<Query>) => void
}

export function useWall(): Wall {
  const [params, setParams] = useSearchParams()
  const query = useMemo(() => parseQuery(params), [params])
  const index = useIndex(query.place)
  const asked = useDeferredValue(query)
  const found = useMemo(() => find(index, asked), [index, asked])
  const facets = useMemo(() => facetsOf(index, asked), [index, asked])
  const all = useMemo(() => index.items.map((item) => item.badge), [index])
  const change = (part: Partial<Query>) =>
    setParams(formatQuery({ ...query, ...part }), { replace: true, preventScrollReset: true })
  return { query, all, found, facets, change }
}

function useIndex(place: Query['place']): SearchIndex<WallBadge> {
  const [now] = useState(() => Date.now())
  const records = useLive(allBadges, place)
  const reports = useLive(allReports)
  const shelves = useLive(collections)
  return useMemo(() => {
    const held = holders(shelves)
    const badges = records.map((record) => wallBadge(record, reports.get(record.id), held))
    return buildIndex(badges, now)
  }, [records, reports, shelves, now])
}

type Holders = ReadonlyMap<string, readonly CollectionRecord['id'][]>

function wallBadge(record: BadgeRecord, report: Report | undefined, held: Holders): WallBadge {
  return {
    ...record,
    mark: report ? mark(report) : 'unchecked',
    collections: held.get(record.id) ?? [],
  }
}

/** Which collections, made by hand, hold a badge. */
function holders(shelves: readonly CollectionRecord[]): Holders {
  const held = new Map<string, CollectionRecord['id'][]>()
  for (const shelf of shelves) {
    for (const id of shelf.badgeIds) held.set(id, [...(held.get(id) ?? []), shelf.id])
  }
  return held
}
