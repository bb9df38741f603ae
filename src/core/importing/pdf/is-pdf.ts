/** Tells a PDF by its first bytes; what opens one is loaded only then. */
import { headText } from '../../baking/text.ts'

/** ISO 32000-2, 7.5.2; blank space before it is passed over, as readers do. */
export function isPdf(bytes: Uint8Array): boolean {
  return headText(bytes).startsWith('%PDF-')
}
