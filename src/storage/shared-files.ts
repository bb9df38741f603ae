/** Lets the service worker put shared files in the inbox, without anything that belongs to a page. */
import { SHARED_BATCH } from '#core/records/inbox.ts'
import { db } from './database.ts'

/** Keeps them until the app reads them; throws when there is no room, so that nothing seems to be kept. */
export async function keepShared(files: readonly File[]): Promise<void> {
  const addedAt = new Date().toISOString()
  await db.inbox.bulkPut(
    files.map((bytes) => ({
      id: crypto.randomUUID(),
      batch: SHARED_BATCH,
      name: bytes.name,
      bytes,
      addedAt,
    })),
  )
}
