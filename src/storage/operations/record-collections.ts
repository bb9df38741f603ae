/** Makes a collection of a record of several badges when the record is kept for the first time. */
import type { BadgeId } from '#core/badge/badge.ts'
import { STANDARD_NAMES } from '#core/badge/standards.ts'
import { newCollection } from '#core/collection/collection.ts'
import type { BadgeRecord, CollectionId } from '#core/records/records.ts'
import { db } from '../tables/database.ts'

/** Within a transaction of its caller; the collections by the record they are of. `all` came in with `fresh`. */
export async function collectRecords(
  fresh: readonly BadgeRecord[],
  all: readonly BadgeRecord[],
): Promise<ReadonlyMap<BadgeId, CollectionId>> {
  const collected = fresh.flatMap((record) => {
    const members = all.filter(({ memberOf }) => memberOf === record.id)
    return record.badge.kind === 'record' && members.length > 0 ? [{ record, members }] : []
  })
  if (collected.length === 0) return new Map()
  const first = await db.collections.count()
  const rows = collected.map(({ record, members }, at) => ({
    ...newCollection(crypto.randomUUID() as CollectionId, titleOf(record), {
      position: first + at,
      at: record.addedAt,
    }),
    badgeIds: [...new Set([record.id, ...members.map(({ id }) => id)])],
  }))
  await db.collections.bulkAdd(rows)
  return new Map(
    collected.flatMap(({ record }, at) => (rows[at] ? [[record.id, rows[at].id]] : [])),
  )
}

const titleOf = ({ badge: { name, standard, issuer } }: BadgeRecord) =>
  name || [STANDARD_NAMES[standard], issuer.name].filter(Boolean).join(', ')
