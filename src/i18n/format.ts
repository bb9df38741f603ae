/** Dates and numbers as people write them, in the language of the interface. */
import { useTranslation } from 'react-i18next'
import { oncePer } from '#core/kernel/once-per.ts'
import { regionOf } from '#core/kernel/region.ts'

export interface Format {
  /** '12 maart 2026'; the text itself when it is no date */
  readonly date: (iso: string) => string
  /** '12 mrt 2026 09:14', in the reader's time zone */
  readonly moment: (iso: string) => string
  /** 'vandaag', then '3 dagen': how many calendar days ago, in the reader's time zone; '' when it is no date */
  readonly age: (iso: string, now: number) => string
  /** '3 minuten geleden', and of less than a minute, or a moment still to come, 'nu' */
  readonly ago: (iso: string, now: number) => string
  readonly number: (value: number) => string
  /** '1,4 MB' */
  readonly size: (bytes: number) => string
  /** 'A, B en C' */
  readonly list: (items: readonly string[]) => string
  /** 'Nederlands' for nl, nl-NL or nl_NL, but 'Brits Engels' for en-GB; the text itself when it is no language tag */
  readonly language: (tag: string) => string
}

/** Made once per language: formatters are slow to make, and every card has dates. */
export const formatFor = oncePer(makeFormat)

/** Award dates are calendar dates as the issuer wrote them, so they are never moved across time zones. */
function makeFormat(language: string): Format {
  const region = regionOf(language)
  const date = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short' })
  const number = new Intl.NumberFormat(language)
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return {
    date: (iso) => whenDate(asWritten(iso), date, iso),
    moment: (iso) => whenDate(iso, moment, iso),
    age: (iso, now) => formatAge(iso, now, language),
    ago: (iso, now) => formatAgo(now - Date.parse(iso), language),
    number: (value) => number.format(value),
    size: (bytes) => formatSize(bytes, language),
    list: (items) => list.format(items),
    language: (tag) => languageName(tag, language),
  }
}

export function useFormat(): Format {
  const { i18n } = useTranslation()
  return formatFor(i18n.language)
}

function asWritten(iso: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0] ?? iso
}

function whenDate(iso: string, format: Intl.DateTimeFormat, otherwise: string): string {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? otherwise : format.format(time)
}

const DAY = 24 * 60 * 60 * 1000

/** A moment still to come (a clock that was fast) is today. */
function formatAge(iso: string, now: number, language: string): string {
  const then = Date.parse(iso)
  if (Number.isNaN(then)) return ''
  // rounded, as a day in which summer time begins has 23 hours
  const days = Math.round((midnightOf(now) - midnightOf(then)) / DAY)
  if (days <= 0) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'day')
  const style = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const
  return new Intl.NumberFormat(language, style).format(days)
}

const MINUTE = 60_000
const STEPS = [
  ['day', DAY],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const

function formatAgo(passed: number, language: string): string {
  if (Number.isNaN(passed)) return ''
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const step = STEPS.find(([, size]) => passed >= size)
  return step
    ? relative.format(-Math.floor(passed / step[1]), step[0])
    : relative.format(0, 'second')
}

function midnightOf(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0)
}

function languageName(tag: string, language: string): string {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
  try {
    const name = names.of(new Intl.Locale(tag.trim().replaceAll('_', '-')).minimize().toString())
    return name === undefined ? tag : name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
  } catch {
    return tag // no language tag at all
  }
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

function formatSize(bytes: number, language: string): string {
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  const unit = UNITS[step] ?? 'byte'
  const value = bytes / 1000 ** step
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(language, style).format(value)
}
