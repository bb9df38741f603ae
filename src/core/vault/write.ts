/** What a device has to tell of a row: the fields that are other than what is known. */

import type { Json } from '../kernel/json.ts'
import { canonicalJson } from '../verification/canonical/jcs.ts'
import { type Device, type Stamp, stampAfter } from './clock.ts'
import { isText } from './fields.ts'
import { type Change, isThere, latestOf, NO_ROW, type Row, versionsBeside } from './merge.ts'

/** Who writes, and how far it is. */
export interface Writer {
  readonly device: Device
  /** of the last change */
  readonly number: number
  /** the latest moment that is known, of any device */
  readonly at: Stamp | undefined
}

type Fields = Readonly<Record<string, unknown>>

/** Fields of a row that are other than known: null for those that are gone. All of them when it was removed before. */
export function fieldsToTell(row: Row, fields: Fields): Fields {
  const told = isThere(row)
  const gone = Object.keys(row.heads).filter((field) => !(field in fields))
  const all = { ...Object.fromEntries(gone.map((field) => [field, null])), ...fields }
  return Object.fromEntries(
    Object.entries(all).filter(
      ([field, value]) => !told || !isSameJson(value, latestOf(row, field) ?? null),
    ),
  )
}

/** Equal for values that JSON writes the same, in whatever order of members. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return one === other || textOf(one) === textOf(other)
}

// records are JSON; a number that canonical JSON refuses still has a text
const textOf = (value: unknown) => canonicalJson(value as Json) ?? JSON.stringify(value)

/** The next change of this device; `fields` undefined removes the row. By a choice no other version is kept. */
export function nextChange(
  { device, number, at }: Writer,
  [key, row = NO_ROW]: readonly [key: string, row?: Row],
  fields: Fields | undefined,
  now: number,
  isChoice = false,
): Change {
  const beside = fields && !isChoice && besideOf(row, fields)
  return {
    ...{ by: device, number: number + 1, at: stampAfter(at, now, device) },
    ...{ row: key, knew: row.known },
    ...(fields && { fields }),
    ...(beside && Object.keys(beside).length > 0 && { beside }),
  }
}

/** Whoever writes on a text of which there are more versions has not chosen by that. */
function besideOf(row: Row, fields: Fields): Record<string, readonly unknown[]> {
  const many = Object.entries(fields).flatMap(([field, value]) => {
    const others = isText(field) ? versionsBeside(row, field) : []
    const left = others.filter((other) => !isSameJson(other, value))
    return left.length > 0 ? [[field, left] as const] : []
  })
  return Object.fromEntries(many)
}
