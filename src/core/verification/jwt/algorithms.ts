/** The signature algorithms we accept, each with the key it needs: a table, so nothing else gets in. */
import { maySign } from '../keys/jwk.ts'
import type { PublicJwk } from '../keys/key.ts'

type Import = RsaHashedImportParams | EcKeyImportParams | Algorithm
type Check = AlgorithmIdentifier | RsaPssParams | EcdsaParams

export interface JwsAlgorithm {
  readonly kty: string
  readonly crv?: string
  readonly importing: Import
  readonly verifying: Check
  /** bytes of the signature, where the algorithm fixes it */
  readonly size?: number
}

const rsa = (name: string, hash: string, verifying: Check): JwsAlgorithm => ({
  kty: 'RSA',
  importing: { name, hash },
  verifying,
})
const ecdsa = (crv: string, hash: string, size: number): JwsAlgorithm => ({
  kty: 'EC',
  crv,
  importing: { name: 'ECDSA', namedCurve: crv },
  verifying: { name: 'ECDSA', hash },
  size,
})
const ED25519: JwsAlgorithm = {
  kty: 'OKP',
  crv: 'Ed25519',
  importing: { name: 'Ed25519' },
  verifying: { name: 'Ed25519' },
  size: 64,
}

/** By the `alg` of the header (RFC 7518, RFC 8037). `none` and HS* are absent, so they are refused. */
export const ALGORITHMS: Readonly<Record<string, JwsAlgorithm>> = {
  RS256: rsa('RSASSA-PKCS1-v1_5', 'SHA-256', { name: 'RSASSA-PKCS1-v1_5' }),
  RS384: rsa('RSASSA-PKCS1-v1_5', 'SHA-384', { name: 'RSASSA-PKCS1-v1_5' }),
  RS512: rsa('RSASSA-PKCS1-v1_5', 'SHA-512', { name: 'RSASSA-PKCS1-v1_5' }),
  PS256: rsa('RSA-PSS', 'SHA-256', { name: 'RSA-PSS', saltLength: 32 }),
  ES256: ecdsa('P-256', 'SHA-256', 64),
  ES384: ecdsa('P-384', 'SHA-384', 96),
  EdDSA: ED25519,
  Ed25519: ED25519,
}

/** Algorithms that exist and are sound, but that browsers cannot check: unsupported rather than refused. */
export const UNSUPPORTED: ReadonlySet<string> = new Set([
  'PS384',
  'PS512',
  'ES512',
  'ES256K',
  'Ed448',
])

/** True when the key is of the kind the algorithm needs and its own members permit verifying with it. */
export function fits(jwk: PublicJwk, alg: string): boolean {
  const algorithm = Object.hasOwn(ALGORITHMS, alg) ? ALGORITHMS[alg] : undefined
  if (algorithm === undefined || jwk.kty !== algorithm.kty) return false
  if (algorithm.crv !== undefined && jwk.crv !== algorithm.crv) return false
  if (jwk.alg !== undefined && ALGORITHMS[jwk.alg] !== algorithm) return false
  return maySign(jwk)
}

const MIN_RSA_BITS = 2048

/** RSA under 2048 bits or with an exponent under 3 proves nothing (decisions.md 7). */
export function isWeak(jwk: PublicJwk): boolean {
  if (jwk.kty !== 'RSA') return false
  const modulus = bits(jwk.n ?? '')
  return modulus < MIN_RSA_BITS || bits(jwk.e ?? '') < 2
}

/** Bits of an unsigned base64url integer, leading zeros not counted. */
function bits(text: string): number {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/')).replace(/^\0+/, '')
  if (bytes === '') return 0
  return (bytes.length - 1) * 8 + (32 - Math.clz32(bytes.charCodeAt(0)))
}
