/** CRC-32 as PNG and ZIP use it (reflected 0xEDB88320), eight bytes per step. */

const SLICES = 8
const TABLE = makeTable()

function makeTable(): Int32Array {
  const table = new Int32Array(256 * SLICES)
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte
    for (let bit = 0; bit < 8; bit += 1)
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    table[byte] = value
  }
  for (let at = 256; at < table.length; at += 1) {
    const before = table[at - 256] ?? 0
    table[at] = (before >>> 8) ^ (table[before & 255] ?? 0)
  }
  return table
}

/** The checksum of the bytes, 0 … 2^32-1. */
export function crc32(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % SLICES)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let crc = -1
  for (let at = 0; at < whole; at += SLICES) {
    crc = step(crc ^ view.getInt32(at, true), view.getInt32(at + 4, true))
  }
  for (let at = whole; at < bytes.length; at += 1) {
    crc = (crc >>> 8) ^ entry(0, crc ^ (bytes[at] ?? 0))
  }
  return ~crc >>> 0
}

function step(low: number, high: number): number {
  return (
    entry(7, low) ^
    entry(6, low >>> 8) ^
    entry(5, low >>> 16) ^
    entry(4, low >>> 24) ^
    entry(3, high) ^
    entry(2, high >>> 8) ^
    entry(1, high >>> 16) ^
    entry(0, high >>> 24)
  )
}

function entry(slice: number, index: number): number {
  return TABLE[(slice << 8) | (index & 255)] ?? 0
}
