/** Questions about the lists of known issuers the learner added. */
import { db } from '../tables/database.ts'
import { liveQuery } from './live-query.ts'

export const trustLists = liveQuery('trustLists', () => db.trustLists.toArray())
