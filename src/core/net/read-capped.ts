/** Reads a body up to a cap and stops there, whatever its headers promised. */
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'

/** Bytes. Images may carry a badge, so they get more. */
export const CAPS = { document: 1024 * 1024, image: 5 * 1024 * 1024 } as const

export function capFor(contentType: string): number {
  return /^image\//i.test(contentType.trim()) ? CAPS.image : CAPS.document
}

/** All bytes of the stream, or `tooLarge` as soon as there are more than `cap`; the rest is never read. */
export async function readCapped(
  stream: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  cap: number,
): Promise<Result<Uint8Array<ArrayBuffer>, 'tooLarge'>> {
  if (stream === null) return found(new Uint8Array())
  const reader = stream.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return found(joined(chunks, size))
    size += value.length
    if (size > cap) {
      await reader.cancel()
      return failed('tooLarge')
    }
    chunks.push(value)
  }
}

/** What came in one piece is not copied. */
function joined(chunks: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const [only, ...more] = chunks
  if (only && more.length === 0) return only
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
