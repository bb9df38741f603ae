/** CRC-32 as PNG and ZIP use it (ISO 3309, polynomial 0xEDB88320 reflected). */

const SLICES = 8

const TABLES = tables()

/** Eight tables of 256, so that eight bytes are taken per step. */
function tables(): Uint32Array {
  const all = new Uint32Array(SLICES * 256)
  for (let byte = 0; byte < 256; byte++) {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    all[byte] = value
  }
  for (let at = 256; at < all.length; at++) {
    const previous = all[at - 256] ?? 0
    all[at] = (previous >>> 8) ^ (all[previous & 255] ?? 0)
  }
  return all
}

const entry = (slice: number, byte: number): number => TABLES[slice * 256 + (byte & 255)] ?? 0

/** CRC-32 of the bytes; give the result so far to go on with a next piece. */
export function crc32(bytes: Uint8Array, sofar = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let crc = ~sofar
  let at = 0
  for (; at + SLICES <= bytes.length; at += SLICES) {
    const low = crc ^ view.getUint32(at, true)
    const high = view.getUint32(at + 4, true)
    crc =
      entry(7, low) ^
      entry(6, low >>> 8) ^
      entry(5, low >>> 16) ^
      entry(4, low >>> 24) ^
      entry(3, high) ^
      entry(2, high >>> 8) ^
      entry(1, high >>> 16) ^
      entry(0, high >>> 24)
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ entry(0, crc ^ view.getUint8(at))
  return ~crc >>> 0
}
