/** Reads the moments that proofs and keys state: xsd:dateTime, where no zone means UTC (decisions.md 10). */
const DATE_TIME =
  /^(-?\d{4,6})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)?$/

/** Milliseconds since the epoch; undefined for what is no xsd:dateTime or no day of the calendar. */
export function instant(text: string): number | undefined {
  const match = DATE_TIME.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second, fraction = '0', zone = 'Z'] = match
  const at = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Math.min(Number(second), 59), // second 60 is the last moment of its minute
    Math.trunc(Number(`0.${fraction}`) * 1000),
  )
  const real = new Date(at)
  if (real.getUTCDate() !== Number(day) || real.getUTCMonth() !== Number(month) - 1)
    return undefined
  return at - offset(zone)
}

/** `+02:00` in milliseconds. */
function offset(zone: string): number {
  if (zone === 'Z') return 0
  const [hours, minutes] = zone.slice(1).split(':')
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000
  return zone.startsWith('-') ? -size : size
}

/** Five minutes: clocks differ. */
export const CLOCK_SKEW = 5 * 60_000
