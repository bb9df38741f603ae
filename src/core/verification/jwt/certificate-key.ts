/** Takes the key of a JWS from the certificate in its header (RFC 7515, 4.1.6), and tells in whose name that is. */
import { texts } from '../../formats/fields.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import { certificateOf, type ReadCertificate } from '../certificate/certificate.ts'
import type { KeyAnswer, PublicKey } from '../keys/key.ts'
import type { Remark } from '../report.ts'

export interface SealedKey {
  readonly key: PublicKey
  readonly seals: readonly Remark[]
}

/**
 * The key of the first certificate. Anybody can make a certificate in any name, so by itself it ties the key to
 * nobody. The chain is not followed.
 */
export function sealedKey(
  header: JsonObject,
  now: number,
): SealedKey | Extract<KeyAnswer, { outcome: 'unsupported' }> {
  const [leaf = ''] = texts(own(header, 'x5c'))
  const certificate = certificateOf(leaf)
  if (certificate === undefined) return { outcome: 'unsupported', method: 'x5c' }
  return { key: { id: 'x5c', jwk: certificate.jwk }, seals: sealsOf(certificate, now) }
}

function sealsOf({ name, from, until }: ReadCertificate, now: number): readonly Remark[] {
  const isEnded = now < Date.parse(from) || now > Date.parse(until)
  return [
    name === '' ? { code: 'sealNameless' } : { code: 'sealed', detail: { name } },
    ...(isEnded ? [{ code: 'sealEnded' as const, detail: { from, until } }] : []),
  ]
}
