/** Says when it is time to remind of a backup: by how much came since, and by how long that stands open. */

/** What came or changed since the last backup. */
export interface Unsaved {
  /** ISO 8601 instant of the last backup, '' for none that counts */
  readonly at: string
  /** new ones, and those on which the learner wrote */
  readonly badges: number
  readonly pages: number
  readonly collections: number
  /** own stacks, and answers about stacks */
  readonly stacks: number
  /** ISO 8601 instant since when something stands open; '' when nothing does */
  readonly oldest: string
}

/** So many changes are worth a backup at once. */
const MANY = 10
const DAY = 24 * 60 * 60 * 1000

/** All changes together. */
export function changesIn({ badges, pages, collections, stacks }: Unsaved): number {
  return badges + pages + collections + stacks
}

/** True when a reminder is due. `afterDays` 0 is never; `now` in ms since the epoch. */
export function isReminderDue(unsaved: Unsaved, afterDays: number, now: number): boolean {
  const changes = changesIn(unsaved)
  if (afterDays === 0 || changes === 0) return false
  return changes >= MANY || now - Date.parse(unsaved.oldest) >= afterDays * DAY
}

/** A backup from the future was made under a wrong clock: it must not silence reminders until then. */
export function backupThatCounts(at: string, now: number): string {
  return Date.parse(at) > now + DAY ? '' : at
}
