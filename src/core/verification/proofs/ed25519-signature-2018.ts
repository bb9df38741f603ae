/** The Ed25519Signature2018 suite: a detached JWS over the two hashes (Linked Data Signatures 1.0). */

import { fromBase64url, fromUtf8, utf8 } from '../../kernel/bytes.ts'
import { isObject, own, parseObject } from '../../kernel/json.ts'
import { verifySignature } from '../signature/verify-signature.ts'
import { hashTriples, whatWasSigned } from './data-integrity.ts'
import type { Secured, Suite, SuiteAnswer } from './suite.ts'

export const ed25519Signature2018: Suite = {
  id: 'Ed25519Signature2018',
  signs: 'triples',
  accepts: (proof) => proof.type === 'Ed25519Signature2018',
  check,
}

async function check(secured: Secured): Promise<SuiteAnswer> {
  const [header = '', payload, text, ...rest] = (secured.proof.jws ?? '').split('.')
  const signature = fromBase64url(text ?? '')
  if (payload !== '' || rest.length > 0 || signature === undefined || !isDetached(header)) {
    return { outcome: 'malformed', reason: 'jws' }
  }
  const input = await hashTriples(secured, 'SHA-256')
  if (!input.ok) return input.failure
  const data = Uint8Array.from([...utf8(`${header}.`), ...input.value.bytes])
  const answer = await verifySignature('EdDSA', secured.jwk, signature, data)
  return answer === 'valid'
    ? { outcome: 'valid', alg: 'EdDSA', ...whatWasSigned(input.value) }
    : { outcome: answer }
}

/** The header must say exactly what this suite does: EdDSA over bytes that are not base64 (RFC 7797). */
function isDetached(header: string): boolean {
  const bytes = fromBase64url(header)
  const parsed = parseObject((bytes && fromUtf8(bytes)) ?? '')
  if (!parsed.ok || !isObject(parsed.value)) return false
  const critical = own(parsed.value, 'crit')
  return (
    own(parsed.value, 'alg') === 'EdDSA' &&
    own(parsed.value, 'b64') === false &&
    JSON.stringify(critical) === '["b64"]'
  )
}
