/** Addresses the learner calls their own; they stay on this device. */

import { liveQuery } from '../live/live-query.ts'
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'

export const identities = liveQuery('identities', () => db.identities.toArray())

export const { save: saveIdentities, remove: removeIdentities } = writer(db.identities)
