/** Walks the chunks of a PNG by their headers, touching no pixel (W3C PNG section 5). */
import { utf8 } from '../../kernel/bytes.ts'
import { crc32 } from '../../kernel/crc32.ts'
import { failed, found, type Result } from '../../kernel/result.ts'
import type { UnbakeFailure } from '../carrier.ts'
import { joined } from '../joined.ts'
import { LIMITS } from '../limits.ts'
import { contentStart, startsWith } from '../text.ts'

export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const
/** length, type and CRC around the data */
const FRAME = 12
const LONGEST = 0x7fffffff

export interface Chunk {
  readonly type: string
  /** offset of the chunk's length field in the file */
  readonly at: number
  /** bytes of data, without the frame */
  readonly length: number
}

export interface Walk {
  readonly chunks: readonly Chunk[]
  /** the file ends inside a chunk, or before IEND */
  readonly truncated: boolean
  /** bytes after IEND */
  readonly trailing: number
}

/** Lists the chunks; fails as `damaged` without signature or IHDR, as `tooLarge` above `most` chunks. */
export function walkChunks(
  bytes: Uint8Array,
  most: number = LIMITS.pngChunks,
): Result<Walk, UnbakeFailure> {
  if (!startsWith(bytes, PNG_SIGNATURE))
    return failed({ kind: 'damaged', detail: { format: 'PNG' } })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  let at: number = PNG_SIGNATURE.length
  let ended = false
  while (!ended) {
    if (chunks.length >= most) {
      return failed({ kind: 'tooComplex', detail: { format: 'PNG', limit: most } })
    }
    const chunk = chunkAt(bytes, view, at)
    if (chunk === undefined) break
    chunks.push(chunk)
    at += FRAME + chunk.length
    ended = chunk.type === 'IEND'
  }
  const first = headerOf(chunks)
  if (first?.type !== 'IHDR' || first.length !== 13) {
    return failed({ kind: 'damaged', detail: { format: 'PNG', size: bytes.length } })
  }
  return found({ chunks, truncated: !ended, trailing: ended ? bytes.length - at : 0 })
}

/** The chunk of its size: the first, or in Apple's own PNG the second. */
export function headerOf(chunks: readonly Chunk[]): Chunk | undefined {
  return isApple(chunks) ? chunks[1] : chunks[0]
}

export function isApple([first]: readonly Chunk[]): boolean {
  return first?.type === 'CgBI'
}

/** Where the picture begins when programs wrote white space or a byte order mark before it; -1 for no PNG. */
export function pngStart(bytes: Uint8Array): number {
  const start = contentStart(bytes, MOST_LEAD)
  // shorter than the signature, so that a PNG spoilt by a text-mode transfer is called damaged, not junk
  return startsWith(bytes, [0x89, 0x50, 0x4e, 0x47], start) ? start : -1
}

const MOST_LEAD = 64

function chunkAt(bytes: Uint8Array, view: DataView, at: number): Chunk | undefined {
  if (at + FRAME > bytes.length) return undefined
  const length = view.getUint32(at, false)
  if (length > LONGEST || at + FRAME + length > bytes.length) return undefined
  const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
  return { type, at, length }
}

/** The chunk's data as a view on the file. */
export function dataOf(bytes: Uint8Array, chunk: Chunk): Uint8Array {
  return bytes.subarray(chunk.at + 8, chunk.at + 8 + chunk.length)
}

/** Type and data, the bytes that the chunk's CRC covers, and the CRC stored behind them. */
export function checkedPart(
  bytes: Uint8Array,
  chunk: Chunk,
): { readonly covered: Uint8Array; readonly crc: number } {
  const end = chunk.at + 8 + chunk.length
  const view = new DataView(bytes.buffer, bytes.byteOffset + end, 4)
  return { covered: bytes.subarray(chunk.at + 4, end), crc: view.getUint32(0, false) }
}

/** The whole chunk with its frame, for copying verbatim. */
export function wholeChunk(bytes: Uint8Array, chunk: Chunk): Uint8Array {
  return bytes.subarray(chunk.at, chunk.at + FRAME + chunk.length)
}

/** A new chunk, with its length and CRC. */
export function chunkOf(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const body = joined([utf8(type), data])
  const chunk = new Uint8Array(FRAME + data.length)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(body, 4)
  view.setUint32(FRAME - 4 + data.length, crc32(body))
  return chunk
}
