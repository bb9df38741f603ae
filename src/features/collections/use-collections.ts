/** The collections with their badges, and every command on them. */
import { useMutation } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { badgesIn, newCollection } from '#core/collection/collection.ts'
import type { Result } from '#core/kernel/result.ts'
import type { CollectionId, CollectionRecord } from '#core/records/records.ts'
import type { Findable } from '#core/search/findable.ts'
import { parseQuery } from '#core/search/query.ts'
import { find, type SearchIndex } from '#core/search/search.ts'
import { library } from '#services/search/library.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { collections } from '#storage/live/collection-queries.ts'
import { useLive } from '#storage/live/live.ts'
import {
  changeCollection,
  orderCollections,
  removeCollections,
  saveCollections,
} from '#storage/operations/collections.ts'

export interface Shelf {
  readonly collection: CollectionRecord
  readonly badges: readonly Findable[]
}

export interface Shelves {
  readonly all: readonly CollectionRecord[]
  readonly shelfOf: (collection: CollectionRecord) => Shelf
  /** undefined while not all badges have been read */
  readonly index: SearchIndex | undefined
}

/** All collections; a smart one is filled by its saved search. */
export function useCollections(): Shelves {
  const all = useLive(collections)
  const index = useSyncExternalStore(library.subscribe, library.get)
  return useMemo(() => {
    const rows = new Map(index?.badges.map((badge) => [badge.id, badge]))
    const badgesOf = (collection: CollectionRecord): readonly Findable[] => {
      if (collection.search === undefined) return badgesIn(collection, rows)
      return index ? find(index, parseQuery(new URLSearchParams(collection.search))) : []
    }
    const shelfOf = (collection: CollectionRecord) => ({ collection, badges: badgesOf(collection) })
    return { all, shelfOf, index }
  }, [all, index])
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
