/** What a device is called until the person calls it otherwise: what it runs on, as it says itself. */

const NAMES = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Chromebook', /CrOS/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux/],
] as const

/** '' when it says nothing that we know. */
export function deviceName(userAgent: string): string {
  return NAMES.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? ''
}
