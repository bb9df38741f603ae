/** Finds the central directory of a ZIP archive, ZIP64 included, and reads what it says of each entry. */
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import { zipName } from './entry-name.ts'

/** What the directory says of one entry: claims, until its bytes were read. */
export interface ZipEntry {
  /** as it stands there: it may climb, be absolute or come twice */
  readonly name: string
  readonly isLink: boolean
  /** where its local header is */
  readonly offset: number
  readonly packed: number
  readonly size: number
  readonly crc32: number
  readonly method: number
  readonly flags: number
}

export type DirectoryFailure =
  /** no ZIP, or cut off before its directory */
  | { readonly kind: 'notAZip' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'tooManyEntries'; readonly entries: number }

const END = 0x06054b50
const END_SIZE = 22
const LOCATOR = 0x07064b50
const LOCATOR_SIZE = 20
const END64 = 0x06064b50
const END64_SIZE = 56
const CENTRAL = 0x02014b50
const CENTRAL_SIZE = 46
const MAX_COMMENT = 0xffff
const FULL_16 = 0xffff
const FULL_32 = 0xffffffff
/** Unix file type in the upper half of the external attributes */
const TYPE_MASK = 0o170000
const SYMBOLIC_LINK = 0o120000

/** Bytes; two hundred thousand entries with long names need less. */
const MOST_DIRECTORY = 64 * 1024 * 1024

interface Place {
  readonly entries: number
  readonly size: number
  readonly offset: number
  /** bytes that a program wrote before the archive, so that all offsets in it are too small */
  readonly shift: number
}

/** All entries in the order of the directory; refused when it claims more of them than `most`. */
export async function readDirectory(
  file: Blob,
  most: number,
): Promise<Result<readonly ZipEntry[], DirectoryFailure>> {
  const place = await findEnd(file)
  if (!place) return failed({ kind: 'notAZip' })
  const { entries, size } = place
  const shift = Math.max(0, place.shift)
  const offset = place.offset + shift
  if (entries > most) return failed({ kind: 'tooManyEntries', entries })
  if (size > MOST_DIRECTORY) return failed({ kind: 'damaged' })
  const bytes = await view(file, offset, offset + size)
  const all = bytes.byteLength === size ? entriesOf(bytes, entries) : undefined
  if (all === undefined) return failed({ kind: 'damaged' })
  return found(all.map((entry) => ({ ...entry, offset: entry.offset + shift })))
}

async function view(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(Math.max(0, from), Math.max(0, to)).arrayBuffer())
}

/** The end record is the last thing in the file, but for a comment (APPNOTE 4.3.16) and what a download added. */
async function findEnd(file: Blob): Promise<Place | undefined> {
  const from = Math.max(0, file.size - END_SIZE - MAX_COMMENT)
  const tail = await view(file, from, file.size)
  for (let at = tail.byteLength - END_SIZE; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue
    if (at + END_SIZE + tail.getUint16(at + 20, true) > tail.byteLength) continue
    const place = {
      entries: tail.getUint16(at + 10, true),
      size: tail.getUint32(at + 12, true),
      offset: tail.getUint32(at + 16, true),
    }
    const isLarge = place.entries === FULL_16 || place.size === FULL_32 || place.offset === FULL_32
    return isLarge
      ? findEnd64(file, from + at)
      : { ...place, shift: from + at - place.size - place.offset }
  }
  return undefined
}

/** ZIP64 end record, by its locator just before the ordinary one (APPNOTE 4.3.14, 4.3.15). */
async function findEnd64(file: Blob, end: number): Promise<Place | undefined> {
  const locator = await view(file, end - LOCATOR_SIZE, end)
  if (locator.byteLength < LOCATOR_SIZE || locator.getUint32(0, true) !== LOCATOR) return undefined
  const at = Number(locator.getBigUint64(8, true))
  const record = await view(file, at, at + END64_SIZE)
  if (record.byteLength < END64_SIZE || record.getUint32(0, true) !== END64) return undefined
  return {
    entries: Number(record.getBigUint64(32, true)),
    size: Number(record.getBigUint64(40, true)),
    offset: Number(record.getBigUint64(48, true)),
    shift: 0,
  }
}

function entriesOf(bytes: DataView, count: number): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    const read = entryAt(bytes, at)
    if (!read) return undefined
    entries.push(read.entry)
    at = read.next
  }
  return entries
}

/** One central file header (APPNOTE 4.3.12). */
function entryAt(bytes: DataView, at: number) {
  const isHere = at + CENTRAL_SIZE <= bytes.byteLength && bytes.getUint32(at, true) === CENTRAL
  if (!isHere) return undefined
  const nameEnd = at + CENTRAL_SIZE + bytes.getUint16(at + 28, true)
  const extraEnd = nameEnd + bytes.getUint16(at + 30, true)
  const next = extraEnd + bytes.getUint16(at + 32, true)
  if (next > bytes.byteLength) return undefined
  const name = zipName(
    new Uint8Array(bytes.buffer, at + CENTRAL_SIZE, nameEnd - at - CENTRAL_SIZE),
    bytes.getUint16(at + 8, true),
  )
  const isLink = ((bytes.getUint32(at + 38, true) >>> 16) & TYPE_MASK) === SYMBOLIC_LINK
  const narrow = {
    name,
    isLink,
    flags: bytes.getUint16(at + 8, true),
    method: bytes.getUint16(at + 10, true),
    crc32: bytes.getUint32(at + 16, true),
    packed: bytes.getUint32(at + 20, true),
    size: bytes.getUint32(at + 24, true),
    offset: bytes.getUint32(at + 42, true),
  }
  return { entry: widened(narrow, bytes, nameEnd, extraEnd), next }
}

/** Sizes that do not fit in 32 bits stand in extra field 1, in this order (APPNOTE 4.5.3). */
function widened(narrow: ZipEntry, bytes: DataView, from: number, to: number): ZipEntry {
  const wide: Record<string, number> = {}
  let at = from
  while (at + 4 <= to && bytes.getUint16(at, true) !== 1) at += 4 + bytes.getUint16(at + 2, true)
  at += 4
  for (const key of ['size', 'packed', 'offset'] as const) {
    if (narrow[key] !== FULL_32 || at + 8 > to) continue
    wide[key] = Number(bytes.getBigUint64(at, true))
    at += 8
  }
  return { ...narrow, ...wide }
}
