/** Tells a ZIP by its first bytes: apart, so that knowing one does not load what opens it. */

/** White space and byte order marks, which web servers have written before a download. */
const LEAD = [0xef, 0xbb, 0xbf, 0x09, 0x0a, 0x0d, 0x20]

export function isArchive(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 16).findIndex((byte) => !LEAD.includes(byte))
  const [p, k, type] = bytes.subarray(start, start + 3)
  return p === 0x50 && k === 0x4b && (type === 3 || type === 5)
}
