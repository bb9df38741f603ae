/** Cuts a stream in chunks of one size, all in the same memory: what piles up for the collector is memory too. */
type Bytes = Uint8Array<ArrayBuffer>

/** Small enough to hold, large enough not to ask the disk for every header of thirty bytes. */
export const CHUNK = 1024 * 1024

export interface Chunk {
  /** only good until the next chunk is asked for */
  readonly bytes: Bytes
  /** the last may be shorter, or empty */
  readonly isLast: boolean
}

/** The stream in chunks of `CHUNK` bytes. Ends the stream when nobody asks any more. */
export async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Chunk> {
  const held = new Uint8Array(CHUNK)
  let filled = 0
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      for (let rest = next.value; rest.length > 0; ) {
        // a full chunk waits for more, as the last one has to be known
        if (filled === CHUNK) yield { bytes: held, isLast: false }
        filled %= CHUNK
        const piece = rest.subarray(0, CHUNK - filled)
        held.set(piece, filled)
        filled += piece.length
        rest = rest.subarray(piece.length)
      }
    }
    yield { bytes: held.subarray(0, filled), isLast: true }
  } finally {
    await reader.cancel().catch(() => undefined) // no news when it has ended
  }
}

/** All of it in a Blob, which browsers keep outside of the page, on disk when it is large. */
export async function blobOf(made: AsyncIterable<Bytes | Chunk>): Promise<Blob> {
  const parts: Blob[] = []
  for await (const one of made) parts.push(new Blob([one instanceof Uint8Array ? one : one.bytes]))
  return new Blob(parts)
}
