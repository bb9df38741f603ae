/** The collections with their badges, and every command on them. */
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { BadgeId } from '#core/badge/badge.ts'
import { badgesIn, newCollection } from '#core/collection/collection.ts'
import { groupBy } from '#core/kernel/group.ts'
import type { Result } from '#core/kernel/result.ts'
import type { BadgeRecord, CollectionId, CollectionRecord } from '#core/records/records.ts'
import { parseQuery } from '#core/search/query.ts'
import { buildIndex, find, type SearchIndex } from '#core/search/search.ts'
import { mark } from '#core/verification/report.ts'
import { allBadges } from '#storage/badges.ts'
import {
  changeCollection,
  collections,
  orderCollections,
  removeCollections,
  saveCollections,
} from '#storage/collections.ts'
import type { StorageFailure } from '#storage/failure.ts'
import { useLive } from '#storage/live.ts'
import { allReports } from '#storage/reports.ts'

export interface Shelf {
  readonly collection: CollectionRecord
  readonly badges: readonly BadgeRecord[]
}

export interface Shelves {
  readonly all: readonly CollectionRecord[]
  readonly shelfOf: (collection: CollectionRecord) => Shelf
  readonly rows: ReadonlyMap<BadgeId, BadgeRecord>
  readonly index: SearchIndex
}

/** All collections; a smart one is filled by its saved search. */
export function useCollections(): Shelves {
  const [now] = useState(() => Date.now())
  const all = useLive(collections)
  const backpack = useLive(allBadges, 'backpack')
  const archive = useLive(allBadges, 'archive')
  const reports = useLive(allReports)
  return useMemo(() => {
    const rows = new Map([...backpack, ...archive].map((row) => [row.id, row]))
    const pairs = all.flatMap(({ id, badgeIds }) => badgeIds.map((badgeId) => ({ badgeId, id })))
    const held = groupBy(pairs, ({ badgeId }) => badgeId)
    const findable = [...rows.values()].map((row) => {
      const report = reports.get(row.id)
      const shelves = (held.get(row.id) ?? []).map(({ id }) => id)
      return { ...row, mark: report ? mark(report) : ('unchecked' as const), collections: shelves }
    })
    const index = buildIndex(findable, now)
    const shelfOf = (collection: CollectionRecord): Shelf => {
      if (collection.search === undefined) return { collection, badges: badgesIn(collection, rows) }
      const found = find(index, parseQuery(new URLSearchParams(collection.search)))
      return { collection, badges: found.flatMap(({ id }) => rows.get(id) ?? []) }
    }
    return { all, shelfOf, rows, index }
  }, [all, backpack, archive, reports, now])
}

/** A failure of storage becomes the error of the mutation, for the one sentence about it. */
async function done<T>(work: Promise<Result<T, StorageFailure>>): Promise<T> {
  const result = await work
  if (!result.ok) throw new Error(result.failure.kind)
  return result.value
}

export function useCollectionCommands() {
  const create = useMutation({
    mutationFn: async (it: { title: string; position: number; search?: string }) => {
      const id = crypto.randomUUID() as CollectionId // made here, the only place
      const { title, ...rest } = it
      const at = new Date().toISOString()
      await done(saveCollections(newCollection(id, title, { ...rest, at })))
      return id
    },
  })
  const change = useMutation({
    mutationFn: (it: {
      id: CollectionId
      change: (collection: CollectionRecord) => CollectionRecord
    }) => done(changeCollection(it.id, it.change)),
  })
  const order = useMutation({
    mutationFn: (ids: readonly CollectionId[]) => done(orderCollections(ids)),
  })
  const remove = useMutation({ mutationFn: (id: CollectionId) => done(removeCollections(id)) })
  const failed = [create, change, order, remove].some(({ isError }) => isError)
  return { create, change, order, remove, failed }
}
