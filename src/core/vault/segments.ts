/** What a device wrote, as numbered objects that are never changed: each names the one before it. */
import { deflateSync } from 'fflate'
import { z } from 'zod'
import { fromUtf8, utf8 } from '../kernel/bytes.ts'
import { anyJson } from '../kernel/json.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import { readCapped } from '../net/read-capped.ts'
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
  .refine((name) => !(name in {}))
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

const segmentSchema = z
  .object({
    version: z.literal(1),
    by: device,
    number,
    before: z.string().max(64),
    changes: z.array(change),
    whole: z.array(z.tuple([key, row])).exactOptional(),
  })
  // no device speaks for another
  .refine(({ by, changes }) => changes.every((one) => one.by === by)) satisfies z.ZodType<Segment>

/** Compressed: what is encrypted can no more be made smaller. */
export function writeSegment(segment: Segment): Bytes {
  return new Uint8Array(deflateSync(utf8(JSON.stringify(segment))))
}

/** `name`: what it is called where it lies; what it says of itself must be the same. */
export async function readSegment(
  name: SegmentName,
  plain: Bytes,
): Promise<Result<Segment, 'damaged' | 'newer'>> {
  const json = anyJson(fromUtf8(await inflated(plain)) ?? '')
  const read = segmentSchema.safeParse(json)
  if (read.success) return isCalled(name, read.data) ? found(read.data) : failed('damaged')
  const version = z.object({ version: z.number().min(2) }).safeParse(json)
  return failed(version.success ? 'newer' : 'damaged')
}

function isCalled(name: SegmentName, { by, number: count, whole }: Segment): boolean {
  return name.by === by && name.number === count && name.isWhole === (whole !== undefined)
}

/** Bytes of one segment, unpacked: everything that a device with ten thousand badges knows is less. */
const MOST_UNPACKED = 100 * 1024 * 1024

/** Nothing of what is no deflate stream, or unpacks to more. */
async function inflated(plain: Bytes): Promise<Uint8Array> {
  try {
    const stream = new Blob([plain]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    const read = await readCapped(stream, MOST_UNPACKED)
    return read.ok ? read.value : new Uint8Array()
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
  if (by === undefined) return undefined
  const read = { by: by as Device, number: Number(count), isWhole: whole !== undefined }
  return segmentName(read) === name ? read : undefined
}
