/** Judges the XML of the first Europass credentials: its signature is named, and cannot be checked here. */
import { openEdci } from '../formats/edci.ts'
import type { Judged } from './judged.ts'

/** Undefined for any other XML. */
export function judgeXml(text: string): Judged | undefined {
  const opened = openEdci(text)
  if (opened === undefined) return undefined
  const { document, slice, isSigned } = opened
  return {
    document,
    slice,
    remarks: [],
    checks: [
      isSigned
        ? { id: 'signature', answer: 'unsupported', detail: { type: 'XAdES' } }
        : { id: 'signature', answer: 'unsealed' },
      { id: 'issuer', answer: 'notAsked' },
      { id: 'revocation', answer: 'notAsked' },
    ],
  }
}
