/** The log of what was shared, when and in what form. */
import { db } from './database.ts'
import { liveQuery } from './live-query.ts'
import { writer } from './writer.ts'

/** Everything shared, latest first. */
export const shares = liveQuery('shares', () => db.shares.orderBy('madeAt').reverse().toArray())

export const { save: saveShares, remove: removeShares } = writer(db.shares)
