/** Reads a file that holds nothing but the address of a hosted badge. */
import { failed, found, type Result } from '../../kernel/result.ts'
import type { Carrier, Unbaked, UnbakeFailure } from '../carrier.ts'
import { isAddressText } from '../payload.ts'
import { decodeText, headText, trimPadding } from '../text.ts'

export const url: Carrier = {
  id: 'url',
  sniff: (bytes) => /^https?:\/\//i.test(headText(bytes)),
  unbake: (bytes) => Promise.resolve(readUrlFile(bytes)),
}

function readUrlFile(bytes: Uint8Array): Result<Unbaked, UnbakeFailure> {
  const text = trimPadding(decodeText(bytes) ?? '')
  if (!isAddressText(text)) return failed({ kind: 'notABadgeFile' })
  const finds = [{ payload: { form: 'url', text } as const, remarks: [] }]
  return found({ carrier: 'url', mediaType: 'text/plain', finds, parts: [], remarks: [] })
}
