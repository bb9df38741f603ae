/** Checks signatures on curves that the browser's own WebCrypto lacks, with @noble/curves. */
import { fromBase64url } from '../../kernel/bytes.ts'
import type { PublicJwk } from '../keys/key.ts'
import type { SignatureAnswer } from './signature-answer.ts'

interface Verifier {
  verify(
    signature: Uint8Array,
    data: Uint8Array,
    key: Uint8Array,
    options: { readonly lowS: boolean; readonly zip215: boolean },
  ): boolean
}

const LOAD: Readonly<Record<string, () => Promise<Verifier>>> = {
  Ed25519: async () => (await import('@noble/curves/ed25519.js')).ed25519,
  'P-256': async () => (await import('@noble/curves/nist.js')).p256,
  'P-384': async () => (await import('@noble/curves/nist.js')).p384,
  'P-521': async () => (await import('@noble/curves/nist.js')).p521,
  secp256k1: async () => (await import('@noble/curves/secp256k1.js')).secp256k1,
}

/** Other signers than ours may use either half of the curve; the strict Ed25519 of RFC 8032 is meant. */
const OPTIONS = { lowS: false, zip215: false } as const

/** Answers as WebCrypto would; `mismatch` for a key that is not on its curve. */
export async function nobleVerify(
  curve: string | undefined,
  jwk: PublicJwk,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<SignatureAnswer> {
  const load = Object.hasOwn(LOAD, curve ?? '') ? LOAD[curve ?? ''] : undefined
  const key = publicBytes(jwk)
  if (load === undefined) return 'unsupported'
  if (key === undefined) return 'mismatch'
  try {
    return (await load()).verify(signature, data, key, OPTIONS) ? 'valid' : 'mismatch'
  } catch {
    return 'mismatch'
  }
}

/** Raw bytes: the point itself for Edwards curves, SEC1 uncompressed otherwise. */
function publicBytes(jwk: PublicJwk): Uint8Array | undefined {
  const x = fromBase64url(jwk.x ?? '')
  if (jwk.kty === 'OKP') return x
  const y = fromBase64url(jwk.y ?? '')
  return x === undefined || y === undefined ? undefined : Uint8Array.from([4, ...x, ...y])
}
