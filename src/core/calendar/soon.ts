/** Which badges end soon: the one place that says how soon is soon. */
import type { Badge } from '../badge/badge.ts'

const DAY = 86_400_000

/** Days ahead that a calendar warns of the end of a badge. */
export const WARN_OF_END = 30

/** Days ahead that a calendar warns of a day that somebody set for a step. */
export const WARN_OF_STEP = 7

/** Days before the end date in which a badge "expires soon". */
export const SOON_DAYS = 90

/** When the badge ends, ms since the epoch; undefined when it states no end or one nobody can read. */
export function endOf(badge: Pick<Badge, 'validUntil'>): number | undefined {
  const at = badge.validUntil === undefined ? Number.NaN : Date.parse(badge.validUntil)
  return Number.isNaN(at) ? undefined : at
}

/** True when an end (ms since the epoch) is still ahead, and within SOON_DAYS. */
export function isSoon(end: number | undefined, now: number): boolean {
  return end !== undefined && end >= now && end - now <= SOON_DAYS * DAY
}

/** True when the badge is still current and ends within SOON_DAYS. `now` in ms since the epoch. */
export function endsSoon(badge: Pick<Badge, 'validUntil'>, now: number): boolean {
  return isSoon(endOf(badge), now)
}
