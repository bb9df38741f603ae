/** Checks one signature with one key: the single table of algorithms behind every proof and every JWT. */

import { fromBase64url } from '../../kernel/bytes.ts'
import type { PublicJwk } from '../keys/key.ts'
import { nobleVerify } from './noble.ts'

/** JOSE names (RFC 7518, RFC 8037, RFC 9864). Symmetric algorithms and `none` are not in the table. */
export type AlgorithmName = keyof typeof ALGORITHMS

export type SignatureAnswer =
  | 'valid'
  | 'mismatch'
  /** the key is not of the kind the algorithm needs: somebody mixes them up on purpose or by mistake */
  | 'wrongKey'
  /** RSA under 2048 bits or with an exponent under 3 (decisions.md 7) */
  | 'weakKey'
  | 'unsupported'

interface Algorithm {
  readonly kty: 'OKP' | 'EC' | 'RSA'
  readonly crv?: string
  /** length of the signature in bytes; RSA has that of its key */
  readonly length?: number
  readonly imported: EcKeyImportParams | RsaHashedImportParams | { readonly name: string }
  readonly params: EcdsaParams | RsaPssParams | { readonly name: string }
}

const ec = (crv: string, hash: string, length: number): Algorithm => ({
  kty: 'EC',
  crv,
  length,
  imported: { name: 'ECDSA', namedCurve: crv },
  params: { name: 'ECDSA', hash },
})
const rsa = (hash: string): Algorithm => ({
  kty: 'RSA',
  imported: { name: 'RSASSA-PKCS1-v1_5', hash },
  params: { name: 'RSASSA-PKCS1-v1_5' },
})
const pss = (hash: string, saltLength: number): Algorithm => ({
  kty: 'RSA',
  imported: { name: 'RSA-PSS', hash },
  params: { name: 'RSA-PSS', saltLength },
})
const ed25519: Algorithm = {
  kty: 'OKP',
  crv: 'Ed25519',
  length: 64,
  imported: { name: 'Ed25519' },
  params: { name: 'Ed25519' },
}

const ALGORITHMS = {
  EdDSA: ed25519,
  Ed25519: ed25519,
  ES256: ec('P-256', 'SHA-256', 64),
  ES384: ec('P-384', 'SHA-384', 96),
  ES512: ec('P-521', 'SHA-512', 132),
  ES256K: ec('secp256k1', 'SHA-256', 64),
  RS256: rsa('SHA-256'),
  RS384: rsa('SHA-384'),
  RS512: rsa('SHA-512'),
  PS256: pss('SHA-256', 32),
  PS384: pss('SHA-384', 48),
  PS512: pss('SHA-512', 64),
} as const satisfies Record<string, Algorithm>

/**
 * Verifies `signature` over `data`. ECDSA signatures are r‖s (IEEE P1363), as in JOSE and Data Integrity.
 * WebCrypto is asked first; a curve that the browser lacks is done by @noble/curves, loaded only then.
 */
export async function verifySignature(
  alg: AlgorithmName,
  jwk: PublicJwk,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<SignatureAnswer> {
  const algorithm: Algorithm = ALGORITHMS[alg]
  const problem = unfit(algorithm, jwk)
  if (problem !== undefined) return problem
  if (algorithm.length !== undefined && signature.length !== algorithm.length) return 'mismatch'
  const key = await importKey(algorithm, jwk)
  if (key === undefined) return nobleVerify(algorithm.crv, jwk, signature, data)
  const holds = await crypto.subtle.verify(
    algorithm.params,
    key,
    new Uint8Array(signature),
    new Uint8Array(data),
  )
  return holds ? 'valid' : 'mismatch'
}

function unfit(algorithm: Algorithm, jwk: PublicJwk): SignatureAnswer | undefined {
  if (jwk.kty !== algorithm.kty || (algorithm.crv !== undefined && jwk.crv !== algorithm.crv)) {
    return 'wrongKey'
  }
  return algorithm.kty === 'RSA' && isWeak(jwk) ? 'weakKey' : undefined
}

const MIN_RSA_BITS = 2048

function isWeak(jwk: PublicJwk): boolean {
  const n = fromBase64url(jwk.n ?? '')
  const e = fromBase64url(jwk.e ?? '')
  if (n === undefined || e === undefined) return true
  const exponent = bits(e)
  const even = ((e.at(-1) ?? 0) & 1) === 0
  return bits(n) < MIN_RSA_BITS || exponent < 2 || even
}

/** Length of a big-endian integer in bits. */
function bits(integer: Uint8Array): number {
  const first = integer.findIndex((byte) => byte !== 0)
  if (first < 0) return 0
  return (integer.length - first) * 8 - Math.clz32(integer[first] ?? 0) + 24
}

/** Imported keys by their own members: importing costs as much as verifying. */
const imported = new Map<string, Promise<CryptoKey | undefined>>()
const MAX_KEYS = 200

function importKey(algorithm: Algorithm, jwk: PublicJwk): Promise<CryptoKey | undefined> {
  const { kty, crv, x, y, n, e } = jwk
  const id = JSON.stringify([algorithm.imported, crv, x, y, n, e])
  const known = imported.get(id)
  if (known !== undefined) return known
  const bare = Object.entries({ kty, crv, x, y, n, e }).filter(([, it]) => it !== undefined)
  const key = crypto.subtle
    .importKey('jwk', Object.fromEntries(bare), algorithm.imported, false, ['verify'])
    .catch(() => undefined)
  if (imported.size >= MAX_KEYS) imported.clear()
  imported.set(id, key)
  return key
}
