/** Counts how long badges lie in the trash, without believing a clock that jumps. */
import type { BadgeRecord } from './records.ts'

export interface TrashClock {
  /** ms since the epoch when this was last counted; 0 for never */
  readonly seenAt: number
  /** ms that each badge was seen to lie in the trash, by badge and moment of throwing away */
  readonly ages: Readonly<Record<string, number>>
}

type Trashed = Pick<BadgeRecord, 'id' | 'trashedAt'>

const DAY = 24 * 60 * 60 * 1000

/** So much is believed between two countings; a wrong clock jumps further, and a slow one back. */
const LONGEST_STEP = 10 * DAY

/**
 * The clock one counting later. A badge starts at nothing when it is first seen there: the moment
 * written on it may come from a wrong clock. `now` in ms since the epoch.
 */
export function counted(clock: TrashClock, trash: readonly Trashed[], now: number): TrashClock {
  const passed = clock.seenAt === 0 ? 0 : now - clock.seenAt
  const step = Math.min(Math.max(passed, 0), LONGEST_STEP)
  const aged = (age: number | undefined) => (age === undefined ? 0 : age + step)
  const ages = trash.map((badge) => [key(badge), aged(clock.ages[key(badge)])] as const)
  return { seenAt: now, ages: Object.fromEntries(ages) }
}

/** How long a badge was seen in the trash, in ms. */
export function ageInTrash(clock: TrashClock, badge: Trashed): number {
  return clock.ages[key(badge)] ?? 0
}

/** Put back and thrown away again is another stay. */
function key({ id, trashedAt = '' }: Trashed): string {
  return `${id} ${trashedAt}`
}
