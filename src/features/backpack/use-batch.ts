/** What can be done with many badges at once, each with why it failed. */
import type { BadgeId } from '#core/badge/badge.ts'
import { newCollection, withBadges } from '#core/collection/collection.ts'
import { found, type Result } from '#core/kernel/result.ts'
import type { CollectionId } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { collections } from '#storage/live/collection-queries.ts'
import { changeCollection, saveCollections } from '#storage/operations/collections.ts'
import { labelBadges } from '#storage/operations/edit-badge.ts'
import { removeForever } from '#storage/operations/place-badges.ts'

type Ids = readonly BadgeId[]

const HERE = { showsFailure: true } as const

export function useBatch() {
  const label = useCommand(
    (it: { ids: Ids; label: string; on: boolean }) => labelBadges(it.ids, it.label, it.on),
    HERE,
  )
  const collect = useCommand(
    (it: {
      ids: Ids
      into: CollectionId | undefined
      title: string
    }): Promise<Result<unknown, StorageFailure>> =>
      it.into === undefined
        ? inNewOne(it.title, it.ids)
        : changeCollection(it.into, (collection) => withBadges(collection, it.ids)),
    HERE,
  )
  const saveSearch = useCommand(async (it: { title: string; search: string }) => {
    const collection = await fresh(it.title, it.search)
    const saved = await saveCollections(collection)
    return saved.ok ? found(collection.id) : saved
  }, HERE)
  const removeForGood = useCommand((ids: Ids) => removeForever(ids), HERE)
  return { label, collect, saveSearch, removeForGood }
}

async function inNewOne(title: string, ids: Ids): Promise<Result<void, StorageFailure>> {
  return saveCollections(withBadges(await fresh(title), ids))
}

/** A collection after all others; with a search it is a smart one. */
async function fresh(title: string, search?: string) {
  const { length } = await collections.read()
  const id = crypto.randomUUID() as CollectionId // made here, nobody has it
  const at = new Date().toISOString()
  return newCollection(id, title, { position: length, at, ...(search ? { search } : {}) })
}
