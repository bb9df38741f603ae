/** Leaves nothing of the learner in this browser. */
import type { Result } from '#core/kernel/result.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { forgetMarker } from '../guards/marker.ts'
import { db } from '../tables/database.ts'

/** Removes everything Rugzak keeps in this browser: database, marks, preferences, offline copy. */
export async function removeEverything(): Promise<Result<void, StorageFailure>> {
  const removed = await attempt(async () => {
    // emptied first, so that every screen and tab that shows a badge hears of it
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((it) => it.clear())))
    await db.delete({ disableAutoOpen: false })
  })
  if (!removed.ok) return removed
  forgetMarker()
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('rugzak')) localStorage.removeItem(key)
  }
  for (const name of await caches.keys()) await caches.delete(name)
  return removed
}
