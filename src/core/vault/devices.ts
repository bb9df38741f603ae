/** What each device says of itself in a vault: its name, and how far it has what the others wrote. */
import { z } from 'zod'
import type { Device } from './clock.ts'
import { momentOf } from './clock.ts'
import { latestOf, NO_ROW, type Row } from './merge.ts'
import { rowKey } from './row-key.ts'

/** Where the notes of devices stand among the rows. */
export const DEVICE_ROWS = rowKey('devices', '')
export const deviceRow = (device: Device) => rowKey('devices', device)
const isDeviceRow = (key: string) => key.startsWith(DEVICE_ROWS)

const noteSchema = z.object({
  /** as the person calls it */
  name: z.string().max(200).catch(''),
  badges: z.int().min(0).catch(0),
  /** the last of its changes that says something of the backpack */
  upTo: z.int().min(0).catch(0),
  /** of which other device it has everything up to which change */
  heard: z.record(z.string(), z.int().min(0)).catch({}),
  /** how many keys it was given: fewer than others have when it did not open the vault anew yet */
  keys: z.int().min(0).catch(0),
})
export type DeviceNote = z.infer<typeof noteSchema>

type Rows = ReadonlyMap<string, Row>

export function noteOf(row: Row): DeviceNote {
  const fields = Object.keys(noteSchema.shape).map((field) => [field, latestOf(row, field)])
  return noteSchema.parse(Object.fromEntries(fields))
}

/** What happened in a visit that a device may have to tell. */
export interface Telling {
  readonly device: Device
  /** something of the backpack came in */
  readonly took: boolean
  /** the number of its last change, when something of the backpack goes out */
  readonly wrote: number | undefined
  readonly badges: number
  readonly keys: number
}

/** The note as it is to be told now; undefined when the others know enough. That a note was read is no news. */
export function noteToTell(
  rows: Rows,
  { device, took, wrote, badges, keys }: Telling,
): Omit<DeviceNote, 'name'> | undefined {
  const before = noteOf(rows.get(deviceRow(device)) ?? NO_ROW)
  if (!took && wrote === undefined && before.keys === keys) return undefined
  const others = [...rows].filter(([key]) => isDeviceRow(key) && key !== deviceRow(device))
  const heard = others.map(([key, row]) => [idOf(key), noteOf(row).upTo] as const)
  return { badges, keys, upTo: wrote ?? before.upTo, heard: Object.fromEntries(heard) }
}

const idOf = (key: string) => key.slice(DEVICE_ROWS.length) as Device // each is called after its device

export interface DeviceStanding {
  readonly device: Device
  readonly name: string
  readonly badges: number
  /** when it last wrote, by its own clock, in ms since 1970 */
  readonly at: number
  /** it said that it has all that is known of the others */
  readonly isEqual: boolean
}

/** The devices that share a vault, latest first; those that were shut out do not count. */
export function standings(
  rows: Rows,
  shutOut: Readonly<Record<string, number>>,
): readonly DeviceStanding[] {
  const all = [...rows]
    .filter(([key]) => isDeviceRow(key) && !(idOf(key) in shutOut))
    .map(([key, row]) => ({ device: idOf(key), at: lastOf(row), note: noteOf(row) }))
  return all
    .map(({ device, at, note: { name, badges, heard } }) => ({
      ...{ device, at, name, badges },
      isEqual: all.every(
        (other) => other.device === device || other.note.upTo <= (heard[other.device] ?? 0),
      ),
    }))
    .toSorted((one, other) => other.at - one.at)
}

const lastOf = ({ heads }: Row) =>
  Math.max(
    0,
    ...Object.values(heads)
      .flat()
      .map(({ at }) => momentOf(at)),
  )
