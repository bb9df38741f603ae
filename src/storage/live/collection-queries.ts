/** Questions about the collections of the learner. */
import type { CollectionId } from '#core/records/records.ts'
import { db } from '../tables/database.ts'
import { liveQuery } from './live-query.ts'

/** All collections in the learner's order. */
export const collections = liveQuery('collections', () =>
  db.collections.orderBy('position').toArray(),
)

/** One collection; undefined when it is not there. */
export const collection = liveQuery(
  'collection',
  (id: string) => db.collections.get(id as CollectionId), // a wrong id is simply not found
)
