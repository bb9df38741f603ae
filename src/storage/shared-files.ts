/** Lets the service worker put shared files in the inbox, without anything that belongs to a page. */
import type { Result } from '#core/kernel/result.ts'
import { SHARED_BATCH, waitedTooLong } from '#core/records/inbox.ts'
import { db } from './database.ts'
import { attempt, type StorageFailure } from './failure.ts'

/** Keeps them apart until the person answers; throws when there is no room, so that nothing seems to be kept. */
export async function keepShared(files: readonly File[]): Promise<void> {
  await emptyOldShared()
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

/** Throws away what nobody said yes to in an hour. */
export function emptyOldShared(now = Date.now()): Promise<Result<number, StorageFailure>> {
  return attempt(() =>
    db.inbox
      .where('batch')
      .equals(SHARED_BATCH)
      .filter(({ addedAt }) => waitedTooLong(Date.parse(addedAt), now))
      .delete(),
  )
}
