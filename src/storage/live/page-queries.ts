/** Questions about the portfolios of the learner. */
import type { PageId } from '#core/records/records.ts'
import { db } from '../tables/database.ts'
import { liveQuery } from './live-query.ts'

/** All pages, last changed first. */
export const pages = liveQuery('pages', () => db.pages.orderBy('updatedAt').reverse().toArray())

/** One page; undefined when it is not there. */
export const page = liveQuery(
  'page',
  (id: string) => db.pages.get(id as PageId), // a wrong id is simply not found
)
