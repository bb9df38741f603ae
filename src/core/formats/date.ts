/** Dates as badges write them, turned into ISO 8601 with a zone (docs/spec/judging.md 10). */
import type { Json } from '../kernel/json.ts'
import { text } from './fields.ts'

export interface Moment {
  /** ISO 8601 with seconds and a zone, at most millisecond precision */
  readonly iso: string
  /** milliseconds since the epoch */
  readonly ms: number
  /** `assumed` when the document named no zone and UTC was taken */
  readonly zone: 'stated' | 'assumed'
}

const WRITTEN =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?\s*([Zz]|UTC|GMT|[+\u2212-]\d\d(?::?\d\d)?)?(?:(?<=[Zz\d])\[[\w/+-]+\])?)?$/

/** Above this, a number of seconds is one of milliseconds (seconds reach it in the year 5138). */
const MILLISECONDS = 1e11

/**
 * Reads a date: ISO 8601 (extended or basic, with or without seconds and zone), the like of it that Rails and Java
 * write (`… UTC`, a zone's name behind its offset), or Unix seconds.
 */
export function readDate(json: Json | undefined): Moment | undefined {
  const written = text(json)?.trim()
  if (written === undefined) return undefined
  if (/^\d{9,13}(\.\d+)?$/.test(written)) return fromUnix(Number(written))
  const parts = WRITTEN.exec(written)
  return parts === null ? undefined : fromParts(parts)
}

/**
 * The ISO form, or the text as written when it cannot be read: an unreadable date is never no date.
 * An empty text is no date (docs/spec/judging.md 10).
 */
export function isoOrWritten(json: Json | undefined): string | undefined {
  const written =
    text(json) ?? (json === undefined || json === null ? undefined : JSON.stringify(json))
  return written?.trim() === '' ? undefined : (readDate(json)?.iso ?? written)
}

function fromUnix(number: number): Moment | undefined {
  const ms = number > MILLISECONDS ? number : number * 1000
  const date = new Date(ms)
  return Number.isNaN(date.getTime()) ? undefined : { iso: date.toISOString(), ms, zone: 'stated' }
}

function fromParts(parts: readonly (string | undefined)[]): Moment | undefined {
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] = parts
  const leap = second === '60'
  const fraction = leap ? '999' : (parts[7] ?? '').slice(0, 3)
  const clock = `${hour}:${minute}:${leap ? '59' : second}${fraction === '' ? '' : `.${fraction}`}`
  const local = `${year}-${month}-${day}T${clock}`
  const zone = zoneOf(parts[8])
  const ms = Date.parse(`${local}${zone ?? 'Z'}`)
  if (Number.isNaN(ms) || !isCalendarDay(year, month, day)) return undefined
  return { iso: `${local}${zone ?? 'Z'}`, ms, zone: zone === undefined ? 'assumed' : 'stated' }
}

function zoneOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  if (/^[a-z]/i.test(written)) return 'Z'
  const digits = written.replace('\u2212', '-').replace(':', '').padEnd(5, '0')
  return `${digits.slice(0, 3)}:${digits.slice(3)}`
}

/** Date.parse lets 30 February pass as 2 March. */
function isCalendarDay(year: string, month: string, day: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
}
