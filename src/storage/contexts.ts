/** JSON-LD contexts the learner chose to load. */
import { db } from './database.ts'
import { writer } from './writer.ts'

export const { save: saveContexts, remove: removeContexts } = writer(db.contexts)
