/** Lists of known issuers the learner added. */
import { db } from './database.ts'
import { liveQuery } from './live-query.ts'
import { writer } from './writer.ts'

export const trustLists = liveQuery('trustLists', () => db.trustLists.toArray())

export const { save: saveTrustLists, remove: removeTrustLists } = writer(db.trustLists)
