/** Addresses the learner calls their own; they stay on this device. */
import { db } from './database.ts'
import { liveQuery } from './live-query.ts'
import { writer } from './writer.ts'

export const identities = liveQuery('identities', () => db.identities.toArray())

export const { save: saveIdentities, remove: removeIdentities } = writer(db.identities)
