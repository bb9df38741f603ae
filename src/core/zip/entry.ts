/** Reads one entry of a ZIP archive: counted while it is unpacked, and checked against its CRC-32. */
import { crc32 } from '../kernel/crc32.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import type { ZipEntry } from './directory.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What is in an entry, twice: to look at now, and to keep without holding it in memory. */
export interface EntryContent {
  readonly bytes: Bytes
  /** of a stored entry a piece of the archive itself */
  readonly blob: Blob
}

export type EntryFailure =
  | 'encrypted'
  /** packed in a way that browsers cannot unpack */
  | 'unsupported'
  /** unpacks to more than it says */
  | 'bomb'
  | 'damaged'

/** General purpose flag bit 0 (APPNOTE 4.4.4). */
const ENCRYPTED = 1
const LOCAL = 0x04034b50
/** Size of a local file header without name and extra field (APPNOTE 4.3.7). */
const LOCAL_SIZE = 30

const STORED = 0
const DEFLATED = 8

/** Whether a password is needed. */
export function isLocked({ flags }: ZipEntry): boolean {
  return (flags & ENCRYPTED) !== 0
}

/** The content of an entry; at most as many bytes as the directory says are ever held. */
export async function readEntry(
  file: Blob,
  entry: ZipEntry,
): Promise<Result<EntryContent, EntryFailure>> {
  if (isLocked(entry)) return failed('encrypted')
  const packed = await content(file, entry)
  if (!packed.ok) return packed
  const bytes = checked(await plain(packed.value, entry), entry)
  if (!bytes.ok) return bytes
  const blob = entry.method === STORED ? packed.value : new Blob([bytes.value])
  return found({ bytes: bytes.value, blob })
}

/** The packed bytes, by way of the local header: its name and extra field may differ in length. */
async function content(file: Blob, entry: ZipEntry): Promise<Result<Blob, EntryFailure>> {
  const header = await bytesOf(file.slice(entry.offset, entry.offset + LOCAL_SIZE))
  const view = new DataView(header.buffer)
  if (header.length < LOCAL_SIZE || view.getUint32(0, true) !== LOCAL) return failed('damaged')
  const start = entry.offset + LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true)
  const packed = file.slice(start, start + entry.packed)
  return packed.size === entry.packed ? found(packed) : failed('damaged')
}

function checked(bytes: Result<Bytes, EntryFailure>, entry: ZipEntry): Result<Bytes, EntryFailure> {
  if (!bytes.ok) return bytes
  const isWhole = bytes.value.length === entry.size && crc32(bytes.value) === entry.crc32
  return isWhole ? bytes : failed('damaged')
}

async function plain(packed: Blob, entry: ZipEntry): Promise<Result<Bytes, EntryFailure>> {
  if (entry.method === STORED) return found(await bytesOf(packed))
  if (entry.method !== DEFLATED) return failed('unsupported')
  return inflated(packed.stream().pipeThrough(new DecompressionStream('deflate-raw')), entry.size)
}

/** Counts what comes out: the sizes in the archive are only claims. */
async function inflated(
  stream: ReadableStream<Uint8Array>,
  size: number,
): Promise<Result<Bytes, EntryFailure>> {
  const bytes = new Uint8Array(size)
  const reader = stream.getReader()
  let at = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (at + next.value.length > size) {
        await reader.cancel()
        return failed('bomb')
      }
      bytes.set(next.value, at)
      at += next.value.length
    }
  } catch {
    return failed('damaged')
  }
  return found(bytes.subarray(0, at))
}

async function bytesOf(blob: Blob): Promise<Bytes> {
  return new Uint8Array(await blob.arrayBuffer())
}
