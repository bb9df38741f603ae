/** Addresses the learner calls their own; they stay on this device. */
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'

export const { save: saveIdentities, remove: removeIdentities } = writer(db.identities)
