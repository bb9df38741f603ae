/** Lists of known issuers the learner added. */
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'

export const { save: saveTrustLists, remove: removeTrustLists } = writer(db.trustLists)
