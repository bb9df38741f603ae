/** Unpacks the bits of a status list and reads one entry from them. */
import { inflate } from '../../baking/inflate.ts'
import { fromBase64url, isGzip } from '../../kernel/bytes.ts'

/** Largest list that is unpacked: 134 million entries of one bit. */
const MAX_BYTES = 16 * 1024 * 1024

/**
 * Bytes of `encodedList`: GZIP, in base64 or base64url, padded or not, with or without the multibase `u`.
 * A leading `u` is only a prefix when what follows is GZIP. Undefined for anything else, and for a bomb.
 */
export async function unpackList(encoded: string): Promise<Uint8Array | undefined> {
  const candidates = encoded.startsWith('u') ? [encoded.slice(1), encoded] : [encoded]
  const packed = candidates.map(fromBase64url).find((bytes) => bytes !== undefined && isGzip(bytes))
  if (packed === undefined) return undefined
  // an empty list of any length packs a thousandfold: only the size says whether it is a bomb
  const unpacked = await inflate(packed, 'gzip', MAX_BYTES, Number.POSITIVE_INFINITY)
  return unpacked.ok ? unpacked.value : undefined
}

/**
 * The value of entry `index` with `size` bits. Bit 0 is the most significant bit of the first byte,
 * and the first bit of an entry is its most significant. Undefined beyond the end.
 */
export function entryValue(bits: Uint8Array, index: number, size: number): number | undefined {
  const start = index * size
  if (!Number.isSafeInteger(start) || start + size > bits.length * 8) return undefined
  let value = 0
  for (let at = start; at < start + size; at += 1) {
    value = value * 2 + (((bits[at >> 3] ?? 0) >> (7 - (at & 7))) & 1)
  }
  return value
}
