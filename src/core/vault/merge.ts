/** Unites what several devices wrote on the same rows: in whatever order it comes, everybody ends with the same. */
import type { Device, Stamp } from './clock.ts'

/** How much of what each device wrote is known: all up to this number. */
export type Known = Readonly<Record<string, number>>

/** One thing that a device wrote on one row. */
export interface Change {
  readonly by: Device
  /** counts the changes of this device, from 1 */
  readonly number: number
  readonly at: Stamp
  /** kind of record and id, as `badges/…` */
  readonly row: string
  /** what the device knew of this row when it wrote: these changes are replaced, others stand beside */
  readonly knew: Known
  /** values by field; null for a field that is no more. Absent when the row is removed */
  readonly fields?: Readonly<Record<string, unknown>>
  /** other versions of a text that nobody has chosen from yet: they travel on, by field */
  readonly beside?: Readonly<Record<string, readonly unknown[]>>
}

/** A value that no known change replaced. */
export interface Head extends Pick<Change, 'by' | 'number' | 'at' | 'knew'> {
  readonly value: unknown
  readonly beside?: readonly unknown[]
}

/** All that is known of a row. */
export interface Row {
  /** also what other devices were seen to know */
  readonly known: Known
  readonly heads: Readonly<Record<string, readonly Head[]>>
  /** what those knew who removed it: a change they did not know of keeps the row */
  readonly removed?: Known
}

export const NO_ROW: Row = { known: {}, heads: {} }

/** The row after a change: commutative, associative, idempotent. */
export function withChange(row: Row, change: Change): Row {
  const known = joined(joined(row.known, change.knew), { [change.by]: change.number })
  if (!change.fields) return { ...row, known, removed: joined(row.removed ?? {}, change.knew) }
  const heads = { ...row.heads }
  for (const field of Object.keys(change.fields))
    heads[field] = withHead(heads[field] ?? [], headOf(change, field))
  return { ...row, known, heads }
}

/** Both rows in one, as when all changes of both had come one by one. */
export function unitedRows(one: Row, other: Row): Row {
  const heads = { ...one.heads }
  for (const [field, more] of Object.entries(other.heads))
    heads[field] = more.reduce(withHead, heads[field] ?? [])
  const removed =
    one.removed || other.removed ? joined(one.removed ?? {}, other.removed ?? {}) : undefined
  return { known: joined(one.known, other.known), heads, ...(removed && { removed }) }
}

function headOf(change: Change, field: string): Head {
  const { by, number, at, knew } = change
  const beside = change.beside?.[field]
  return { by, number, at, knew, value: change.fields?.[field], ...(beside && { beside }) }
}

/** Sorted, so that equal rows are written equal. */
function withHead(heads: readonly Head[], head: Head): readonly Head[] {
  if (heads.some((other) => isSame(other, head) || replaces(other, head))) return heads
  return [...heads.filter((other) => !replaces(head, other)), head].toSorted((a, b) =>
    a.at < b.at ? 1 : -1,
  )
}

const isSame = (one: Head, other: Head) => one.by === other.by && one.number === other.number
const replaces = (one: Head, other: Head) => isIn(one.knew, other)
const isIn = (known: Known, { by, number }: Pick<Head, 'by' | 'number'>) =>
  (known[by] ?? 0) >= number

function joined(one: Known, other: Known): Known {
  const both = { ...one }
  for (const [by, number] of Object.entries(other)) both[by] = Math.max(both[by] ?? 0, number)
  return both
}

/** Whether the row is there: nobody removed it, or somebody wrote on it without knowing that. */
export function isThere({ heads, removed = {} }: Row): boolean {
  return Object.values(heads).some((some) => some.some((head) => !isIn(removed, head)))
}

/** What counts: the latest value of a field; undefined where there is none. */
export function latestOf({ heads }: Row, field: string): unknown {
  return heads[field]?.[0]?.value ?? undefined
}

/** Other versions of a field that were written without knowing this one, or are not chosen from yet; each once. */
export function versionsBeside({ heads }: Row, field: string): readonly unknown[] {
  const [first, ...rest] = heads[field] ?? []
  const all = [
    ...rest.flatMap(({ value, beside = [] }) => [value, ...beside]),
    ...(first?.beside ?? []),
  ]
  const texts = new Map(all.map((value) => [JSON.stringify(value), value]))
  texts.delete(JSON.stringify(first?.value))
  return [...texts.values()]
}
