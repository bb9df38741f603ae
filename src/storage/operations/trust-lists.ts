/** Lists of known issuers the learner added. */

import { liveQuery } from '../live/live-query.ts'
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'

export const trustLists = liveQuery('trustLists', () => db.trustLists.toArray())

export const { save: saveTrustLists, remove: removeTrustLists } = writer(db.trustLists)
