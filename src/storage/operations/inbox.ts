/** Files waiting to be read: those of an import that was cut off, and those that wait for a yes. */
import type { Result } from '#core/kernel/result.ts'
import { SHARED_BATCH, waitedTooLong } from '#core/records/inbox.ts'
import type { InboxRecord } from '#core/records/records.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'
import { waitingRow } from '../tables/in-row.ts'
import { writer } from '../tables/writer.ts'

const { save, remove } = writer(db.inbox)
export const removeInbox = remove

export async function saveInbox(
  ...rows: readonly InboxRecord[]
): Promise<Result<void, StorageFailure>> {
  return save(...(await Promise.all(rows.map(waitingRow))))
}

/** The yes: answers the shared files among these that still wait, and makes them a batch to import. */
export function acceptShared(
  ids: readonly string[],
  now = Date.now(),
): Promise<Result<readonly InboxRecord[], StorageFailure>> {
  const batch = crypto.randomUUID()
  return attempt(() =>
    db.transaction('rw', db.inbox, async () => {
      const rows = (await db.inbox.bulkGet([...ids])).filter((row) => row !== undefined)
      const accepted = rows
        .filter((row) => row.batch === SHARED_BATCH)
        .filter(({ addedAt }) => !waitedTooLong(Date.parse(addedAt), now))
        .map((row) => ({ ...row, batch }))
      await db.inbox.bulkUpdate(accepted.map(({ id }) => ({ key: id, changes: { batch } })))
      return accepted
    }),
  )
}
