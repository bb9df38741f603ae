/** Badges as the search and the wall see them, read in parts, so that ten thousand never stop a screen. */
import { Dexie } from 'dexie'
import type { BadgeId } from '#core/badge/badge.ts'
import { groupBy } from '#core/kernel/group.ts'
import type { BadgeRecord, CollectionId } from '#core/records/records.ts'
import { type Findable, findable } from '#core/search/findable.ts'
import { db } from '../tables/database.ts'
import { liveQuery } from './live-query.ts'

/** Enough to fill a large screen. */
const FIRST = 60

/** The newest badges of one place, straight from an index: how many there are makes no difference. */
export const newestBadges = liveQuery('newestBadges', async (place: BadgeRecord['place']) => {
  const rows = await db.badges
    .where('[place+awardedAt]')
    .between([place, Dexie.minKey], [place, Dexie.maxKey])
    .reverse()
    .limit(FIRST)
    .toArray()
  return withReports(rows)
})

/** At most `most` badges after this id, in order of id; '' begins at the first. */
export async function findableAfter(id: string, most: number): Promise<readonly Findable[]> {
  return withReports(await db.badges.where('id').above(id).limit(most).toArray())
}

/** These badges, without those that are gone. */
export async function findableById(ids: readonly BadgeId[]): Promise<readonly Findable[]> {
  const rows = await db.badges.bulkGet([...ids])
  return withReports(rows.filter((row) => row !== undefined))
}

async function withReports(rows: readonly BadgeRecord[]): Promise<readonly Findable[]> {
  const reports = await db.reports.bulkGet(rows.map(({ id }) => id))
  return rows.map((row, at) => findable(row, reports[at]?.report))
}

/** Which collections, made by hand, hold each badge. */
export async function holders(): Promise<ReadonlyMap<BadgeId, readonly CollectionId[]>> {
  const all = await db.collections.toArray()
  const pairs = all.flatMap(({ id, badgeIds }) => badgeIds.map((badge) => ({ badge, id })))
  const held = groupBy(pairs, ({ badge }) => badge)
  return new Map([...held].map(([badge, some]) => [badge, some.map(({ id }) => id)]))
}
