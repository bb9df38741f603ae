/** How far a link of some length travels: the limits met in Word, Outlook, chat and browsers. */

/** Upper bounds in characters of the whole link. */
export const BANDS = [
  { band: 'anywhere', most: 255 },
  { band: 'mail', most: 975 },
  { band: 'chat', most: 1_800 },
  { band: 'click', most: 8_000 },
] as const

export type Band = (typeof BANDS)[number]['band'] | 'tooLong'

/** `tooLong` links are not offered: the page is. */
export function bandOf(link: string): Band {
  return BANDS.find(({ most }) => link.length <= most)?.band ?? 'tooLong'
}
