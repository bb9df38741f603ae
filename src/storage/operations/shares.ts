/** The log of what was shared, when and in what form. */

import { liveQuery } from '../live/live-query.ts'
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'

/** Everything shared, latest first. */
export const shares = liveQuery('shares', () => db.shares.orderBy('madeAt').reverse().toArray())

export const { save: saveShares, remove: removeShares } = writer(db.shares)
