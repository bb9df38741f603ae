/** JSON-LD contexts the learner chose to load. */
import { db } from './database.ts'
import { liveQuery } from './live.ts'
import { writer } from './writer.ts'

export const contexts = liveQuery('contexts', () => db.contexts.toArray())

export const { save: saveContexts, remove: removeContexts } = writer(db.contexts)
