/** A WebP (RFC 9649) without its metadata: only chunks that tell how it looks stay. */

import { joined } from '../baking/joined.ts'
import { startsWith } from '../baking/text.ts'
import { utf8 } from '../kernel/bytes.ts'
import { onlyOrientation } from './orientation.ts'

const NEEDED = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ICCP'])
/** name and length of a chunk */
const HEAD = 8
/** RIFF, its length, WEBP */
const START = 12
/** place and duration of a frame, before the chunks inside it */
const FRAME = 16
const HAS_EXIF = 0x08
const HAS_XMP = 0x04

interface Chunk {
  readonly name: string
  readonly data: Uint8Array
}

/** Ends where the file says that it ends. */
export function bareWebp(bytes: Uint8Array): readonly Uint8Array[] {
  const pieces = [...chunksIn(bytes.subarray(START, HEAD + lengthAt(bytes, 4)))].flatMap(kept)
  const isTurned = pieces.some((piece) => nameOf(piece) === 'EXIF')
  const all = pieces.map((piece) => (nameOf(piece) === 'VP8X' ? flagged(piece, isTurned) : piece))
  const size = all.reduce((sum, { length }) => sum + length, 4)
  return [utf8('RIFF'), fourBytes(size), utf8('WEBP'), ...all]
}

function* chunksIn(bytes: Uint8Array): Generator<Chunk> {
  for (let at = 0; at + HEAD <= bytes.length; ) {
    const length = lengthAt(bytes, at + 4)
    const data = bytes.subarray(at + HEAD, at + HEAD + length)
    yield { name: nameOf(bytes.subarray(at)), data }
    at += HEAD + length + (length % 2)
  }
}

function kept({ name, data }: Chunk): readonly Uint8Array[] {
  if (NEEDED.has(name)) return [chunkOf(name, data)]
  if (name === 'VP8X') return [chunkOf(name, data.subarray(0, 10))]
  if (name === 'ANMF') return [chunkOf(name, joined([data.subarray(0, FRAME), ...inFrame(data)]))]
  const exif = name === 'EXIF' ? onlyOrientation(tiffIn(data)) : undefined
  return exif ? [chunkOf(name, exif)] : []
}

function inFrame(frame: Uint8Array): readonly Uint8Array[] {
  const chunks = [...chunksIn(frame.subarray(FRAME))].filter(({ name }) => NEEDED.has(name))
  return chunks.map(({ name, data }) => chunkOf(name, data))
}

/** Some writers put the name that JPEG needs in front. */
function tiffIn(exif: Uint8Array): Uint8Array {
  return startsWith(exif, [...utf8('Exif\0\0')]) ? exif.subarray(6) : exif
}

/** The head of all chunks says which metadata there are. */
function flagged(chunk: Uint8Array, isTurned: boolean): Uint8Array {
  const flags = (chunk[HEAD] ?? 0) & ~(HAS_EXIF | HAS_XMP)
  const changed = new Uint8Array(chunk)
  changed[HEAD] = flags | (isTurned ? HAS_EXIF : 0)
  return changed
}

function chunkOf(name: string, data: Uint8Array): Uint8Array {
  const padding = new Uint8Array(data.length % 2)
  return joined([utf8(name), fourBytes(data.length), data, padding])
}

function fourBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, true)
  return bytes
}

function lengthAt(bytes: Uint8Array, at: number): number {
  return at + 4 > bytes.length
    ? 0
    : new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true)
}

function nameOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 4))
}
