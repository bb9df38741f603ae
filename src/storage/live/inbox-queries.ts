/** Questions about the files that wait: those of an import that was cut off, and those that wait for a yes. */
import { SHARED_BATCH } from '#core/records/inbox.ts'
import { db } from '../tables/database.ts'
import { liveQuery } from './live-query.ts'

/** What an import did not reach, in the order it came: somebody said yes to it, or chose it. */
export const inbox = liveQuery('inbox', () =>
  db.inbox.where('batch').notEqual(SHARED_BATCH).sortBy('addedAt'),
)

/** How many files that is, counted by the browser itself and without going past them. */
export const inboxCount = liveQuery('inboxCount', async () => {
  const shared = db.inbox.where('batch').equals(SHARED_BATCH).count()
  return (await db.inbox.count()) - (await shared)
})

/** What other apps shared and nobody has said yes to, in the order it came. */
export const sharedFiles = liveQuery('sharedFiles', () =>
  db.inbox.where('batch').equals(SHARED_BATCH).sortBy('addedAt'),
)
