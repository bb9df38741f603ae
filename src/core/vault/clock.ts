/** Hybrid logical clocks (Kulkarni and others, 2014): moments that never run back, whatever the clock of the device says. */
import type { Brand } from '../kernel/brand.ts'

/** Milliseconds, a count within one, and the device, so that text order is the order of moments and no two are equal. */
export type Stamp = Brand<string, 'Stamp'>
export type Device = Brand<string, 'Device'>

const MOMENT = 9
const COUNT = 4
const MOST_COUNT = 36 ** COUNT
const part = (value: number, length: number) => value.toString(36).padStart(length, '0')

/** No clock is this late (the year 2100): who says so is not followed, and there is always room after. */
const LATEST = Date.UTC(2100)

/**
 * A moment of this device after `last`, the latest it knows of; `now` is ms since 1970. It runs back only after a clock
 * that is wrong by decades: which change replaces which is told by numbers, and not by moments.
 */
export function stampAfter(last: Stamp | undefined, now: number, device: Device): Stamp {
  const known = last && momentOf(last) < LATEST ? momentOf(last) : 0
  const moment = Math.min(Math.max(now, known), LATEST)
  const count = last && moment === known ? countOf(last) + 1 : 0
  return count < MOST_COUNT
    ? (`${part(moment, MOMENT)}${part(count, COUNT)}${device}` as Stamp)
    : stampAfter(undefined, moment + 1, device)
}

/** Of a stamp, in ms since 1970. */
export function momentOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, MOMENT), 36)
}

function countOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(MOMENT, MOMENT + COUNT), 36)
}

/** The later of two, either of which may not be there. */
export function laterOf(one: Stamp | undefined, other: Stamp | undefined): Stamp | undefined {
  return (one ?? '') < (other ?? '') ? other : one
}

/** What a device calls itself in names of files: eight letters and digits. */
export const DEVICE = /^[0-9a-z]{8}$/
/** A stamp as it is written. */
export const STAMP = /^[0-9a-z]{13}[0-9a-z]{8}$/
