/** The collections with their badges, and every command on them. */
import { useMemo } from 'react'
import { newCollection } from '#core/collection/collection.ts'
import { insideOf } from '#core/collection/inside.ts'
import { found } from '#core/kernel/result.ts'
import type { CollectionId, CollectionRecord } from '#core/records/records.ts'
import type { Findable } from '#core/search/findable.ts'
import type { SearchIndex } from '#core/search/search.ts'
import { type CommandOptions, useCommand } from '#hooks/use-command.ts'
import { useJob } from '#hooks/use-job.ts'
import { library } from '#services/search/library.ts'
import { collections } from '#storage/live/collection-queries.ts'
import { useLive } from '#storage/live/live.ts'
import {
  changeCollection,
  orderCollections,
  removeCollections,
  saveCollections,
} from '#storage/operations/collections.ts'

export interface CollectionView {
  readonly collection: CollectionRecord
  readonly badges: readonly Findable[]
}

export interface CollectionViews {
  readonly all: readonly CollectionRecord[]
  readonly viewOf: (collection: CollectionRecord) => CollectionView
  /** undefined while not all badges have been read */
  readonly index: SearchIndex | undefined
}

/** All collections; a smart one is filled by its saved search. */
export function useCollections(): CollectionViews {
  const all = useLive(collections)
  const index = useJob(library)
  return useMemo(() => {
    const rows = new Map(index?.badges.map((badge) => [badge.id, badge]))
    const viewOf = (collection: CollectionRecord) => ({
      collection,
      badges: insideOf(collection, rows, index),
    })
    return { all, viewOf, index }
  }, [all, index])
}

export interface Beginning {
  readonly title: string
  readonly position: number
  readonly search?: string
}

export interface Change {
  readonly id: CollectionId
  readonly change: (collection: CollectionRecord) => CollectionRecord
}

/** `showsFailure`: a dialog says itself what went wrong, as it covers the frame. */
export function useCollectionCommands(options: CommandOptions = {}) {
  const create = useCommand(async ({ title, ...rest }: Beginning) => {
    const id = crypto.randomUUID() as CollectionId // made here, the only place
    const at = new Date().toISOString()
    const saved = await saveCollections(newCollection(id, title, { ...rest, at }))
    return saved.ok ? found(id) : saved
  }, options)
  const change = useCommand((it: Change) => changeCollection(it.id, it.change), options)
  const order = useCommand((ids: readonly CollectionId[]) => orderCollections(ids), options)
  const remove = useCommand((id: CollectionId) => removeCollections(id), options)
  return { create, change, order, remove }
}
