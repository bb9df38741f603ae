/** Reads a ZIP archive without trusting it: nothing is unpacked before it is asked for, nor past its size. */
import { fromUtf8 } from '../kernel/bytes.ts'
import { crc32 } from '../kernel/crc32.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import type { Directory, ZipEntry, ZipFailure } from './zip-directory.ts'
import { readDirectory } from './zip-directory.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface ZipArchive {
  readonly names: readonly string[]
  /** The bytes of one entry, checked against its CRC-32; `cap` in bytes. */
  read(name: string, cap: number): Promise<Result<Bytes, ZipFailure>>
}

/** General purpose flag bit 0 (APPNOTE 4.4.4). */
const ENCRYPTED = 1
const LOCAL = 0x04034b50
/** Size of a local file header without name and extra field (APPNOTE 4.3.7). */
const LOCAL_SIZE = 30

const STORED = 0
const DEFLATED = 8

/** Opens an archive by its central directory (APPNOTE 4.3.12). Reads only the end of the file. */
export async function openZip(file: Blob): Promise<Result<ZipArchive, ZipFailure>> {
  const directory = await readDirectory(file)
  return directory.ok ? found(archive(file, directory.value)) : directory
}

function archive(file: Blob, directory: Directory): ZipArchive {
  return {
    names: [...directory.keys()],
    async read(name, cap) {
      const entry = directory.get(name)
      if (!entry) return failed('missing')
      if (entry.flags & ENCRYPTED) return failed('encrypted')
      if (entry.size > cap) return failed('bomb')
      const packed = await content(file, entry)
      return packed.ok ? checked(await plain(packed.value, entry), entry) : packed
    },
  }
}

/** The packed bytes, by way of the local header: its name and extra field may differ in length. */
async function content(file: Blob, entry: ZipEntry): Promise<Result<Blob, ZipFailure>> {
  const header = await bytesOf(file.slice(entry.offset, entry.offset + LOCAL_SIZE))
  const view = new DataView(header.buffer)
  if (header.length < LOCAL_SIZE || view.getUint32(0, true) !== LOCAL) return failed('damaged')
  const start = entry.offset + LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true)
  const packed = file.slice(start, start + entry.packed)
  return packed.size === entry.packed ? found(packed) : failed('damaged')
}

function checked(bytes: Result<Bytes, ZipFailure>, entry: ZipEntry): Result<Bytes, ZipFailure> {
  if (!bytes.ok) return bytes
  const isWhole = bytes.value.length === entry.size && crc32(bytes.value) === entry.crc32
  return isWhole ? bytes : failed('damaged')
}

async function plain(packed: Blob, entry: ZipEntry): Promise<Result<Bytes, ZipFailure>> {
  if (entry.method === STORED) return found(await bytesOf(packed))
  if (entry.method !== DEFLATED) return failed('unsupported')
  return inflated(packed.stream().pipeThrough(new DecompressionStream('deflate-raw')), entry.size)
}

/** Counts what comes out: the sizes in the archive are only claims. */
async function inflated(
  stream: ReadableStream<Uint8Array>,
  size: number,
): Promise<Result<Bytes, ZipFailure>> {
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

/** An entry as text; `damaged` when it is not UTF-8. */
export async function readText(
  zip: ZipArchive,
  name: string,
  cap: number,
): Promise<Result<string, ZipFailure>> {
  const bytes = await zip.read(name, cap)
  if (!bytes.ok) return bytes
  const text = fromUtf8(bytes.value)
  return text === undefined ? failed('damaged') : found(text)
}
