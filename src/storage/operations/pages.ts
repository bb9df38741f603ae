/** Portfolio pages. */
import { db } from '../tables/database.ts'
import { writer } from '../tables/writer.ts'

export const { save: savePages, remove: removePages } = writer(db.pages)
