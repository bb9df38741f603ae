/** Collections: badges put together by the learner, in an order of their own. */
import type { Result } from '#core/kernel/result.ts'
import type { CollectionId, CollectionRecord } from '#core/records/records.ts'
import { attempt, GoneError, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'

export const { save: saveCollections, remove: removeCollections } = writer(db.collections)

/** Reads, changes and writes one collection in one transaction, so that two tabs lose nothing. */
export function changeCollection(
  id: CollectionId,
  change: (collection: CollectionRecord) => CollectionRecord,
): Promise<Result<CollectionRecord, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', db.collections, async () => {
      const row = await db.collections.get(id)
      if (!row) throw new GoneError()
      const changed = { ...change(row), id, updatedAt: new Date().toISOString() }
      await db.collections.put(changed)
      return changed
    }),
  )
}

/** Puts the collections in the order given; those not named keep their place after them. */
export function orderCollections(
  ids: readonly CollectionId[],
): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', db.collections, async () => {
      const rows = await db.collections.orderBy('position').toArray()
      const rank = (row: CollectionRecord) => {
        const at = ids.indexOf(row.id)
        return at === -1 ? ids.length : at
      }
      const sorted = rows.toSorted((a, b) => rank(a) - rank(b))
      await db.collections.bulkPut(sorted.map((row, position) => ({ ...row, position })))
    }),
  )
}
