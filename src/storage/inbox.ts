/** Files waiting to be read: an import that was cut off continues from here. */
import { db } from './database.ts'
import { liveQuery } from './live-query.ts'
import { writer } from './writer.ts'

/** What is waiting, in the order it came. */
export const inbox = liveQuery('inbox', () => db.inbox.orderBy('addedAt').toArray())

/** How many files are waiting, without reading them. */
export const inboxCount = liveQuery('inboxCount', () => db.inbox.count())

export const { save: saveInbox, remove: removeInbox } = writer(db.inbox)
