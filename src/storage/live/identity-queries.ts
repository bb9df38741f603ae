/** Questions about the addresses the learner calls their own. */
import { db } from '../tables/database.ts'
import { liveQuery } from './live-query.ts'

export const identities = liveQuery('identities', () => db.identities.toArray())
