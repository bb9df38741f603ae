/** Questions about what was shared. */
import { db } from '../tables/database.ts'
import { liveQuery } from './live-query.ts'

/** Everything shared, latest first. */
export const shares = liveQuery('shares', () => db.shares.orderBy('madeAt').reverse().toArray())
