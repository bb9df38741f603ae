/** Lets the service worker put shared files in the inbox, without anything that belongs to a page. */
import { letPass, type Result } from '#core/kernel/result.ts'
import { SHARED_BATCH, SHARED_LIMITS, waitedTooLong } from '#core/records/inbox.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { openLock } from '../lock/lock-state.ts'
import { db } from '../tables/database.ts'
import { waitingRow } from '../tables/in-row.ts'

const isLockedOut = async () => !openLock() && (await db.lock.get('lock')) !== undefined

const waiting = () => db.inbox.where('batch').equals(SHARED_BATCH)

/**
 * Keeps them apart until the person answers. False, and none of them kept, when more would wait than may;
 * throws when there is no room, so that nothing seems to be kept.
 */
export async function keepShared(files: readonly File[]): Promise<boolean> {
  letPass(await emptyOldShared()) // what is old is asked about a little longer
  const addedAt = new Date().toISOString()
  const rows = files.map((bytes) => ({
    id: crypto.randomUUID(),
    batch: SHARED_BATCH,
    name: bytes.name,
    bytes,
    addedAt,
  }))
  const written = await Promise.all(rows.map(waitingRow))
  return db.transaction('rw', db.inbox, async () => {
    const all = [...(await waiting().toArray()), ...rows]
    const size = all.reduce((sum, { bytes }) => sum + bytes.size, 0)
    if (all.length > SHARED_LIMITS.files || size > SHARED_LIMITS.bytes) return false
    await db.inbox.bulkPut(written)
    return true
  })
}

/** Throws away what nobody said yes to in an hour; nothing while the backpack is locked, as nobody could answer. */
export function emptyOldShared(now = Date.now()): Promise<Result<number, StorageFailure>> {
  return attempt(async () =>
    (await isLockedOut())
      ? 0
      : waiting()
          .filter(({ addedAt }) => waitedTooLong(Date.parse(addedAt), now))
          .delete(),
  )
}

/** What came while nobody could answer waits anew from now on. */
export function waitAnew(now = Date.now()): Promise<Result<number, StorageFailure>> {
  const addedAt = new Date(now).toISOString()
  return attempt(() => waiting().modify({ addedAt }))
}
