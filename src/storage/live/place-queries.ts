/** Questions about places of the learner's own, and about what stands there. */
import type { PageId } from '#core/records/records.ts'
import { db } from '../tables/database.ts'
import { liveQuery } from './live-query.ts'

/** The one that was connected first stands first. */
export const places = liveQuery('places', async () => {
  const all = await db.places.toArray()
  return all.toSorted((one, other) => one.connectedAt.localeCompare(other.connectedAt))
})

export const publications = liveQuery('publications', () => db.publications.toArray())

/** Of one portfolio; undefined when it stands nowhere. */
export const publication = liveQuery(
  'publication',
  (page: string) => db.publications.get(page as PageId), // a wrong id is simply not found
)
