/** Files waiting to be read: those of an import that was cut off, and those that wait for a yes. */
import type { Result } from '#core/kernel/result.ts'
import { SHARED_BATCH, waitedTooLong } from '#core/records/inbox.ts'
import type { InboxRecord } from '#core/records/records.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { liveQuery } from '../live/live-query.ts'
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'

/** Only what somebody said yes to, or chose: an import that was cut off continues from here. */
const begun = () => db.inbox.where('batch').notEqual(SHARED_BATCH)

/** What an import did not reach, in the order it came. */
export const inbox = liveQuery('inbox', () => begun().sortBy('addedAt'))

/** How many files that is, counted by the browser itself and without going past them. */
export const inboxCount = liveQuery('inboxCount', async () => {
  const shared = db.inbox.where('batch').equals(SHARED_BATCH).count()
  return (await db.inbox.count()) - (await shared)
})

/** What other apps shared and nobody has said yes to, in the order it came. */
export const sharedFiles = liveQuery('sharedFiles', () =>
  db.inbox.where('batch').equals(SHARED_BATCH).sortBy('addedAt'),
)

export const { save: saveInbox, remove: removeInbox } = writer(db.inbox)

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
      await db.inbox.bulkPut(accepted)
      return accepted
    }),
  )
}
