/** Tells a ZIP by its first bytes: apart, so that knowing one does not load what opens it. */
import { contentStart } from '../baking/text.ts'

const MOST_LEAD = 16

export function isArchive(bytes: Uint8Array): boolean {
  const start = contentStart(bytes, MOST_LEAD)
  const [p, k, type] = bytes.subarray(start, start + 3)
  return p === 0x50 && k === 0x4b && (type === 3 || type === 5)
}
