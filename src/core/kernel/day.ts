/** The day of a moment, as dates are written in files, links and lists. */

/** `YYYY-MM-DD` in UTC of a moment in ms since the epoch: maker and reader of a date mean the same day everywhere. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}
