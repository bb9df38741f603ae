/** What the inbox and those who fill it agree on. */

/** The batch of files that other apps shared with Rugzak, and to which nobody has said yes yet. */
export const SHARED_BATCH = 'shared'

/** Most files, and most bytes together, that wait at a time: whoever sends them need not be the person. */
export const SHARED_LIMITS = { files: 100, bytes: 100 * 1024 * 1024 } as const

/** How long what came in by itself waits for an answer, in milliseconds: an hour. */
export const WAITING_TIME = 60 * 60 * 1000

/** Since `at` (ms since the epoch). A clock that was set back, or no date at all, makes nothing wait for ever. */
export function waitedTooLong(at: number, now: number): boolean {
  return !(Math.abs(now - at) < WAITING_TIME)
}
