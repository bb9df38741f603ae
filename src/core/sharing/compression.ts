/** Packs bytes with the shared dictionary, and unpacks them without ever holding more than was promised. */
import { deflateSync } from 'fflate'
import { fromUtf8, utf8 } from '../kernel/bytes.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'
import { DICTIONARY_1 } from './dictionary.ts'

/** Most bytes a link may unpack to (L-03). */
export const INFLATE_CAP = 1024 * 1024

/** Raw deflate (RFC 1951), level 9, with the preset dictionary of link format 1. */
export function deflate(text: string): Uint8Array {
  return deflateSync(utf8(text), { level: 9, dictionary: utf8(DICTIONARY_1) })
}

export type InflateFailure = 'bomb' | 'changed'

/**
 * Undoes `deflate` with the browser's own streaming inflater, stopping at `INFLATE_CAP`.
 * That inflater takes no dictionary, so the dictionary is handed to it as a stored first block.
 */
export async function inflate(packed: Uint8Array): Promise<Result<string, InflateFailure>> {
  const dictionary = utf8(DICTIONARY_1)
  const source = new Blob([storedBlock(dictionary), new Uint8Array(packed)]).stream()
  const read = await gather(
    source.pipeThrough(new DecompressionStream('deflate-raw')),
    dictionary.length + INFLATE_CAP,
  )
  if (!read.ok) return read
  const text = fromUtf8(read.value.subarray(dictionary.length))
  return text === undefined ? failed('changed') : found(text)
}

/** A non-final stored deflate block (RFC 1951 section 3.2.4): at most 65,535 bytes. */
function storedBlock(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(5 + bytes.length)
  const size = new DataView(block.buffer)
  size.setUint16(1, bytes.length, true)
  size.setUint16(3, ~bytes.length & 0xffff, true)
  block.set(bytes, 5)
  return block
}

async function gather(
  stream: ReadableStream<Uint8Array>,
  cap: number,
): Promise<Result<Uint8Array, InflateFailure>> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length
      if (size > cap) {
        await reader.cancel()
        return failed('bomb')
      }
      chunks.push(new Uint8Array(next.value))
    }
  } catch {
    return failed('changed')
  }
  return found(new Uint8Array(await new Blob(chunks).arrayBuffer()))
}
