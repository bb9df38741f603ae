/** Questions about what was proved of a badge: its last report, and the checks before it. */
import type { BadgeId } from '#core/badge/badge.ts'
import { checkLine } from '#core/verification/check-history.ts'
import { db } from '../tables/database.ts'
import { liveQuery } from './live-query.ts'

/** The last report of a badge; undefined before the first check. */
export const report = liveQuery('report', async (badgeId: string) => {
  const row = await db.reports.get(badgeId as BadgeId) // a wrong id is simply not found
  return row?.report
})

/** The last report of every badge, by badge id. */
export const allReports = liveQuery('allReports', async () => {
  const rows = await db.reports.toArray()
  return new Map(rows.map((row) => [row.badgeId, row.report]))
})

/** Every check of a badge, latest first. */
export const checks = liveQuery('checks', async (badgeId: string) => {
  const last = await db.reports.get(badgeId as BadgeId) // a wrong id is simply not found
  const earlier = await db.diary.where('badgeId').equals(badgeId).reverse().sortBy('askedAt')
  return last ? [checkLine(last.badgeId, last.report), ...earlier] : earlier
})

/** The checks of all badges since an instant (ISO 8601), oldest first, without the last of each. */
export const earlierChecksSince = liveQuery('earlierChecksSince', (since: string) =>
  db.diary.where('askedAt').aboveOrEqual(since).sortBy('askedAt'),
)
