/** JSON-LD contexts the learner chose to load. */
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'

export const { save: saveContexts, remove: removeContexts } = writer(db.contexts)
