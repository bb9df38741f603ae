/** Writes days, such as those on which badges end, as a calendar file (RFC 5545). */

export interface CalendarDay {
  /** unique and stable: importing twice must not give two entries */
  readonly id: string
  /** ms since the epoch */
  readonly at: number
  /** one line, in the person's language */
  readonly title: string
  readonly text: string
  /** days ahead that the calendar warns */
  readonly warn: number
}

const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
const day = (at: number) => stamp(at).slice(0, 8)
const DAY = 86_400_000

/** Commas, semicolons, backslashes and line ends have a meaning of their own (section 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')
}

const encoder = new TextEncoder()

/** Lines are at most 75 bytes; a longer one goes on after a space, never within a character. */
function folded(line: string): string {
  let out = ''
  let room = 75
  for (const character of line) {
    const size = encoder.encode(character).length
    if (size > room) {
      out += '\r\n '
      room = 74
    }
    out += character
    room -= size
  }
  return out
}

function event({ id, at, title, text, warn }: CalendarDay, now: number): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@rugzak`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART;VALUE=DATE:${day(at)}`,
    `DTEND;VALUE=DATE:${day(at + DAY)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-P${String(warn)}D`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

/** A calendar of whole days. `now` (ms since the epoch) is when it was written. */
export function calendarOf(days: readonly CalendarDay[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rugzak//Badges//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap((one) => event(one, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
