/** Finds the key that a did:jwk is. */
import { fromBase64url, fromUtf8 } from '../../kernel/bytes.ts'
import { parseObject } from '../../kernel/json.ts'
import { maySign, readJwk } from './jwk.ts'
import type { KeyAnswer } from './key.ts'

const PREFIX = 'did:jwk:'

export function isDidJwk(reference: string): boolean {
  return reference.startsWith(PREFIX)
}

/** Decodes the JWK in the id; its one method is `#0`, and keys for encryption assert nothing. */
export function findDidJwk(reference: string, issuer: string | undefined): Promise<KeyAnswer> {
  return Promise.resolve(answer(reference, issuer))
}

function answer(reference: string, issuer: string | undefined): KeyAnswer {
  const [did = '', fragment] = reference.split('#')
  if (fragment !== undefined && fragment !== '0')
    return { outcome: 'refused', why: 'fragmentMismatch' }
  const bytes = fromBase64url(did.slice(PREFIX.length))
  const parsed = parseObject((bytes === undefined ? undefined : fromUtf8(bytes)) ?? '')
  const jwk = readJwk(parsed.ok ? parsed.value : undefined)
  if (!jwk.ok)
    return jwk.failure === 'privateMembers'
      ? { outcome: 'refused', why: 'secretKey' }
      : { outcome: 'unsupported', method: 'did:jwk' }
  if (!maySign(jwk.value)) return { outcome: 'refused', why: 'notForSigning' }
  const key = { id: `${did}#0`, jwk: jwk.value }
  return { outcome: 'found', key, binding: issuer === did ? 'selfAsserted' : 'unbound' }
}
