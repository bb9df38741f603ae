/** Inflates foreign bytes, counting what comes out and stopping before it hurts. */
import { failed, found, type Result } from '../kernel/result.ts'
import { joined } from './joined.ts'
import { LIMITS } from './limits.ts'

/** `bomb`: more came out than allowed. `damaged`: not what the format promises. */
export type InflateFailure = 'bomb' | 'damaged'

/** Inflates zlib (`deflate`) or gzip bytes under the byte and ratio caps of baking.md section 5. */
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
