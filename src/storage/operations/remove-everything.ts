/** Leaves nothing of the learner in this browser. */
import type { Result } from '#core/kernel/result.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { forgetMarker } from '../guards/marker.ts'
import { db } from '../tables/database.ts'

/**
 * Removes everything Rugzak keeps in this browser: all rows, marks, preferences, offline copy. The empty database stays:
 * to delete it, every page that has it open must answer, and one that a browser put aside for going back to cannot.
 */
export async function removeEverything(): Promise<Result<void, StorageFailure>> {
  const removed = await attempt(async () => {
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((it) => it.clear())))
  })
  if (!removed.ok) return removed
  forgetMarker()
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('rugzak')) localStorage.removeItem(key)
  }
  for (const name of await caches.keys()) await caches.delete(name)
  return removed
}
