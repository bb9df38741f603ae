/** How safe the backpack is in this browser: room, persistence, and whether badges went missing. */
import { liveQuery as observe } from 'dexie'
import { db } from '../tables/database.ts'
import { leaveMarker, type Marker, readMarker } from './marker.ts'

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
