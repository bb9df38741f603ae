/** The log of what was shared, when and in what form. */
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'

export const { save: saveShares, remove: removeShares } = writer(db.shares)
