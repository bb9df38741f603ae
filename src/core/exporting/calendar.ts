/** Reads year, month and day from a date as its author wrote it, whatever zone the reader is in. */

export interface WrittenDate {
  readonly year: number
  /** 1 to 12 */
  readonly month?: number
  readonly day?: number
}

/**
 * `2024-01-01T00:30:00+01:00` is January 2024, though it is still December in UTC (C-02).
 * Undefined when the text does not start with a year.
 */
export function writtenDate(text: string | undefined): WrittenDate | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text ?? '')
  if (!parts) return undefined
  const [, year, month, day] = parts
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  }
}

/** `2024-01-31`, `2024-01` or `2024`: as much as was written, without the hour. */
export function isoDay(text: string | undefined): string | undefined {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(text ?? '')?.[0]
}
