/** Reads a compact JWS: a signed OB 1/2 assertion, a VC-JWT, or a presentation around some. */
import { failed, found, type Result } from '../../kernel/result.ts'
import type { Carrier, Unbaked, UnbakeFailure } from '../carrier.ts'
import { isCompactJws } from '../jws.ts'
import { LIMITS } from '../limits.ts'
import { tooLarge } from '../payload.ts'
import { decodeText, headText, trimPadding } from '../text.ts'
import { inside } from './json.ts'

export const jws: Carrier = {
  id: 'jws',
  sniff: (bytes) => headText(bytes).startsWith('eyJ'),
  unbake: (bytes) => Promise.resolve(readJwsFile(bytes)),
}

function readJwsFile(bytes: Uint8Array): Result<Unbaked, UnbakeFailure> {
  if (bytes.length > LIMITS.jws) return failed(tooLarge(bytes.length, LIMITS.jws))
  const text = trimPadding(decodeText(bytes) ?? '')
  if (!isCompactJws(text)) return failed({ kind: 'notABadgeFile' })
  const finds = inside({ payload: { form: 'jws', text }, remarks: [] })
  if (finds.length === 0) return failed({ kind: 'noBadgeData', detail: { format: 'JWT' } })
  return found({ carrier: 'jws', mediaType: 'application/jwt', finds, parts: [], remarks: [] })
}
