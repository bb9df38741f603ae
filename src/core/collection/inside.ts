/** The badges of a collection: those put in by hand, or what its saved search finds. */
import type { BadgeId } from '../badge/badge.ts'
import type { CollectionRecord } from '../records/records.ts'
import type { Findable } from '../search/findable.ts'
import { parseQuery } from '../search/query.ts'
import { find, type SearchIndex } from '../search/search.ts'
import { badgesIn } from './collection.ts'

/** `rows` are the badges of the index by id; both are empty while not all badges have been read. */
export function insideOf(
  collection: CollectionRecord,
  rows: ReadonlyMap<BadgeId, Findable>,
  index: SearchIndex | undefined,
): readonly Findable[] {
  if (collection.search === undefined) return badgesIn(collection, rows)
  return index ? find(index, parseQuery(new URLSearchParams(collection.search))) : []
}
