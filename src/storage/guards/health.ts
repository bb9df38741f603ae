/** How safe the backpack is in this browser: room, persistence, and whether badges went missing. */
import { liveQuery as observe } from 'dexie'
import { backupThatCounts, type Unsaved } from '#core/backup/reminder.ts'
import type { Result } from '#core/kernel/result.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { liveQuery } from '../live/live-query.ts'
import { readSetting } from '../operations/settings.ts'
import { db } from '../tables/database.ts'
import { attempt, type StorageFailure } from './failure.ts'
import { badgesBehindClock, badgesEdited } from './last-backup.ts'
import { forgetMarker, leaveMarker, type Marker, readMarker } from './marker.ts'

export interface StorageHealth {
  /** the browser promised not to clear this by itself */
  readonly persisted: boolean
  /** bytes; undefined when the browser does not say */
  readonly used?: number
  readonly room?: number
  /** little room and no persistence: probably a private window, gone when it closes */
  readonly probablyPrivate: boolean
}

/** Chromium and Firefox give private windows a small share of memory instead of disk. */
const PRIVATE_ROOM = 1.2 * 1024 ** 3

/** Asks the browser; not live, so ask again when a screen opens. */
export async function storageHealth(): Promise<StorageHealth> {
  const storage = storageManager()
  const persisted = (await storage?.persisted()) ?? false
  const { usage, quota } = (await storage?.estimate()) ?? {}
  return {
    persisted,
    ...(usage !== undefined && { used: usage }),
    ...(quota !== undefined && { room: quota }),
    probablyPrivate: !persisted && quota !== undefined && quota < PRIVATE_ROOM,
  }
}

/** Asks for persistence: right after the first badge was kept. Answers what the browser decided. */
export async function askPersistence(): Promise<boolean> {
  return (await storageManager()?.persist()) ?? false
}

/** Absent on plain http and in old browsers, whatever the types say. */
function storageManager(): StorageManager | undefined {
  return 'storage' in navigator ? navigator.storage : undefined
}

/** Keeps the marker in step with the database from now on; answers the way to stop. */
export function watchMarker(): () => void {
  const subscription = observe(() => db.badges.count()).subscribe({
    // an empty database is no news: that is exactly what the marker must outlive
    next: (badges) => {
      if (badges > 0) leaveMarker({ badges, at: new Date().toISOString() })
    },
    error: () => undefined,
  })
  return () => subscription.unsubscribe()
}

/** What was here before the browser cleared it; undefined when nothing went missing. */
export async function lostBadges(): Promise<Marker | undefined> {
  const marker = readMarker()
  if (marker === undefined) return undefined
  return (await db.badges.count()) === 0 ? marker : undefined
}

/** When the last backup was, and what came or changed since: the reason for a reminder. */
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

/** Removes everything Rugzak keeps in this browser: database, marks, preferences, offline copy. */
export async function removeEverything(): Promise<Result<void, StorageFailure>> {
  const removed = await attempt(async () => {
    // emptied first, so that every screen and tab that shows a badge hears of it
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((it) => it.clear())))
    await db.delete({ disableAutoOpen: false })
  })
  if (!removed.ok) return removed
  forgetMarker()
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('rugzak')) localStorage.removeItem(key)
  }
  for (const name of await caches.keys()) await caches.delete(name)
  return removed
}
