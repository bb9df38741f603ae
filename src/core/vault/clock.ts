/** Hybrid logical clocks (Kulkarni and others, 2014): moments that never run back, whatever the clock of the device says. */
import type { Brand } from '../kernel/brand.ts'

/** Milliseconds, a count within one, and the device, so that text order is the order of moments and no two are equal. */
export type Stamp = Brand<string, 'Stamp'>
export type Device = Brand<string, 'Device'>

const MOMENT = 9
const COUNT = 4
const part = (value: number, length: number) => value.toString(36).padStart(length, '0')

/** A moment of this device after `last`, the latest it knows of; `now` is ms since 1970. */
export function stampAfter(last: Stamp | undefined, now: number, device: Device): Stamp {
  const known = last ? momentOf(last) : 0
  const moment = Math.max(now, known)
  const count = moment === known && last ? countOf(last) + 1 : 0
  return `${part(moment, MOMENT)}${part(count, COUNT)}${device}` as Stamp
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
