/** What a device wrote, as numbered objects that are never changed: each names the one before it. */
import { deflateSync, inflateSync } from 'fflate'
import { z } from 'zod'
import { fromUtf8, utf8 } from '../kernel/bytes.ts'
import { anyJson } from '../kernel/json.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import { DEVICE, type Device, STAMP, type Stamp } from './clock.ts'
import type { Change, Row } from './merge.ts'

type Bytes = Uint8Array<ArrayBuffer>

const device = z
  .string()
  .regex(DEVICE)
  .transform((text) => text as Device) // the pattern makes it one
const stamp = z
  .string()
  .regex(STAMP)
  .transform((text) => text as Stamp)
const number = z.int().min(1)
const known = z.record(z.string().regex(DEVICE), z.int().min(0))
const key = z.string().min(3).max(10_100)
// a name that every object has would not be a field of its own
const field = z
  .string()
  .max(400)
  .refine((name) => name !== '__proto__')
const values = z.record(field, z.unknown())
const versions = z.record(field, z.array(z.unknown()).max(1000))

const change = z.object({
  by: device,
  number,
  at: stamp,
  row: key,
  knew: known,
  fields: values.exactOptional(),
  beside: versions.exactOptional(),
}) satisfies z.ZodType<Change>

const head = z.object({
  by: device,
  number,
  at: stamp,
  knew: known,
  value: z.unknown(),
  beside: z.array(z.unknown()).max(1000).exactOptional(),
})
const row = z.object({
  known,
  heads: z.record(field, z.array(head)),
  removed: known.exactOptional(),
}) satisfies z.ZodType<Row>

/** One object of a device's log. */
export interface Segment {
  readonly version: 1
  readonly by: Device
  readonly number: number
  /** digest of the segment before this one, as it lies at the place; '' for the first */
  readonly before: string
  readonly changes: readonly Change[]
  /** everything this device knows: whoever reads this needs no earlier segment of it */
  readonly whole?: readonly (readonly [key: string, row: Row])[]
}

const segmentSchema = z.object({
  version: z.literal(1),
  by: device,
  number,
  before: z.string().max(64),
  changes: z.array(change),
  whole: z.array(z.tuple([key, row])).exactOptional(),
}) satisfies z.ZodType<Segment>

/** Compressed: what is encrypted can no more be made smaller. */
export function writeSegment(segment: Segment): Bytes {
  return new Uint8Array(deflateSync(utf8(JSON.stringify(segment))))
}

export function readSegment(plain: Bytes): Result<Segment, 'damaged' | 'newer'> {
  const json = anyJson(fromUtf8(inflated(plain)) ?? '')
  const read = segmentSchema.safeParse(json)
  if (read.success) return found(read.data)
  const version = z.object({ version: z.number().min(2) }).safeParse(json)
  return failed(version.success ? 'newer' : 'damaged')
}

function inflated(plain: Bytes): Uint8Array {
  try {
    return inflateSync(plain)
  } catch {
    return new Uint8Array()
  }
}

/** Characters of changes in one segment, before it is made smaller. */
const MOST = 900_000

/** Changes in portions that fit in one object each. */
export function portions<T>(changes: readonly T[]): readonly (readonly T[])[] {
  const all: T[][] = []
  let size = MOST
  for (const one of changes) {
    const length = JSON.stringify(one).length
    if (size + length > MOST) {
      all.push([])
      size = 0
    }
    all.at(-1)?.push(one)
    size += length
  }
  return all
}

/** Where a segment lies below the folder of the vault. */
export interface SegmentName {
  readonly by: Device
  readonly number: number
  readonly isWhole: boolean
}

const NAME = /^([0-9a-z]{8})-(\d{6,9})(-whole)?$/

export function segmentName({ by, number: count, isWhole }: SegmentName): string {
  return `${by}-${String(count).padStart(6, '0')}${isWhole ? '-whole' : ''}`
}

export function readSegmentName(name: string): SegmentName | undefined {
  const [, by, count, whole] = NAME.exec(name) ?? []
  return by === undefined
    ? undefined
    : { by: by as Device, number: Number(count), isWhole: whole !== undefined }
}
