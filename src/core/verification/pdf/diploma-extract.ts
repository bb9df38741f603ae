/** Tells what looks like an extract from the Dutch register of diplomas: what people hold beside their badges. */
import type { PdfSignature } from './check-signature.ts'

/** The keeper of that register, as its certificates name it. */
const KEEPER = /^Dienst Uitvoering Onderwijs\b/i

/** By a name that anybody may write into a certificate: enough to say what it looks like, never who it is from. */
export function isDiplomaExtract(signatures: readonly PdfSignature[] = []): boolean {
  return signatures.some(({ state, signer = '' }) => state === 'holds' && KEEPER.test(signer))
}
