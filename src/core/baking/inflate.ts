/** Inflates foreign bytes, counting what comes out and stopping before it hurts. */
import { isGzip } from '../kernel/bytes.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import { joined } from './joined.ts'
import { LIMITS } from './limits.ts'

/** `bomb`: more came out than allowed. `damaged`: not what the format promises. */
export type InflateFailure = 'bomb' | 'damaged'

/** Inflates zlib (`deflate`) or gzip bytes under the byte and ratio caps of `LIMITS`. */
export async function inflate(
  bytes: Uint8Array,
  format: 'deflate' | 'gzip',
  cap: number = LIMITS.inflated,
  ratio: number = LIMITS.inflateRatio,
): Promise<Result<Uint8Array<ArrayBuffer>, InflateFailure>> {
  const allowed = Math.min(cap, Math.max(LIMITS.inflateGrace, bytes.length * ratio))
  const inflated = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream(format))
  try {
    const pieces = await takeAtMost(inflated, allowed)
    return pieces === undefined ? failed('bomb') : found(joined(pieces))
  } catch {
    return failed('damaged')
  }
}

/** What a gzipped file begins with, as far as these first bytes of it tell; other bytes as they are. */
export async function gunzipHead(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of stream) {
      pieces.push(piece.slice(0, LIMITS.inflateGrace))
      if (pieces.length === MOST_PIECES) break
    }
  } catch {
    // it goes on behind these bytes
  }
  return joined(pieces)
}

const MOST_PIECES = 4

async function takeAtMost(
  stream: ReadableStream<Uint8Array>,
  allowed: number,
): Promise<Uint8Array[] | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    size += piece.length
    if (size > allowed) return undefined
    pieces.push(piece)
  }
  return pieces
}
