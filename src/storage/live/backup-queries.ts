/** The question what is not in a backup yet: the reason for a reminder. */
import { backupThatCounts, type Unsaved } from '#core/backup/reminder.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { badgesBehindClock, badgesEdited } from '../guards/last-backup.ts'
import { readSetting } from '../operations/settings.ts'
import { db } from '../tables/database.ts'
import { liveQuery } from './live-query.ts'

/** When the last backup was, and what came or changed since. */
export const sinceBackup = liveQuery('sinceBackup', async (): Promise<Unsaved> => {
  const at = backupThatCounts(await readSetting('lastBackup'), Date.now())
  const later = db.badges.where('addedAt').above(at)
  const isOwn = (row: BadgeRecord) => row.example === undefined
  const [all, examples, firstBadge, behind, edited, pages, collections, stacks] = await Promise.all(
    [
      later.count(),
      db.badges
        .where('example')
        .above('')
        .filter((row) => row.addedAt > at)
        .count(),
      later.clone().filter(isOwn).first(),
      badgesBehindClock(at).then((rows) => rows.filter(isOwn)),
      badgesEdited(at).then((rows) => rows.filter(({ row }) => isOwn(row))),
      db.pages.where('updatedAt').above(at).toArray(),
      db.collections.filter((row) => row.updatedAt > at).toArray(),
      db.overlays.filter((row) => row.updatedAt > at).toArray(),
    ],
  )
  // those behind the clock came after the backup; nobody knows how long
  const sinceAt = behind.length > 0 ? at : undefined
  const old = new Set([...behind, ...edited.map(({ row }) => row)].map(({ id }) => id))
  const moments = [
    sinceAt,
    firstBadge?.addedAt,
    ...edited.map(({ when }) => when),
    ...[...pages, ...collections, ...stacks].map((row) => row.updatedAt),
  ]
  const [oldest = ''] = moments.filter((one) => one !== undefined).sort()
  return {
    at,
    oldest,
    badges: all - examples + old.size,
    pages: pages.length,
    collections: collections.length,
    stacks: stacks.length,
  }
})
