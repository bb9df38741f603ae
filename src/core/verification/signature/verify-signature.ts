/** Checks one signature with one key, by WebCrypto where it can. */

import { maySign } from '../keys/jwk.ts'
import type { PublicJwk } from '../keys/key.ts'
import type { Algorithm, AlgorithmName } from './algorithms.ts'
import { algorithm, algorithmNamed } from './algorithms.ts'
import { nobleVerify } from './noble.ts'
import type { SignatureAnswer } from './signature-answer.ts'
import { isWeak } from './weak-key.ts'

/**
 * Verifies `signature` over `data`. ECDSA signatures are r‖s (IEEE P1363), as in JOSE and Data Integrity.
 * WebCrypto is asked first; a curve that the browser lacks is done by @noble/curves, loaded only then.
 */
export async function verifySignature(
  name: AlgorithmName,
  jwk: PublicJwk,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<SignatureAnswer> {
  const wanted = algorithm(name)
  if (!fits(jwk, wanted)) return 'wrongKey'
  const { weak, key } = imported(wanted, jwk)
  if (weak) return 'weakKey'
  if (wanted.length !== undefined && signature.length !== wanted.length) return 'mismatch'
  const native = await key
  if (native === undefined) return nobleVerify(wanted.crv, jwk, signature, data)
  const holds = await crypto.subtle.verify(wanted.params, native, plain(signature), plain(data))
  return holds ? 'valid' : 'mismatch'
}

/** WebCrypto wants bytes that no other thread can change; ours never are. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? (bytes as Uint8Array<ArrayBuffer>) // just looked at
    : new Uint8Array(bytes)
}

/** The key is of the kind that is needed, and its own members permit checking signatures so. */
function fits(jwk: PublicJwk, wanted: Algorithm): boolean {
  if (jwk.kty !== wanted.kty || (wanted.crv !== undefined && jwk.crv !== wanted.crv)) return false
  return maySign(jwk) && (jwk.alg === undefined || isFor(jwk.alg, wanted))
}

function isFor(alg: string, wanted: Algorithm): boolean {
  const name = algorithmNamed(alg)
  return name !== 'unsupported' && name !== 'refused' && algorithm(name) === wanted
}

interface Imported {
  readonly weak: boolean
  /** undefined where the browser cannot import it */
  readonly key: Promise<CryptoKey | undefined>
}

/** Keys by their own members: importing one costs as much as verifying with it. */
const known = new Map<string, Imported>()
const MAX_KEYS = 200

function imported({ imported: params }: Algorithm, jwk: PublicJwk): Imported {
  const { kty, crv, x, y, n, e } = jwk
  const id = JSON.stringify([params, crv, x, y, n, e])
  const found = known.get(id)
  if (found !== undefined) return found
  const bare = Object.entries({ kty, crv, x, y, n, e }).filter(([, it]) => it !== undefined)
  const key = crypto.subtle
    .importKey('jwk', Object.fromEntries(bare), params, false, ['verify'])
    .catch(() => undefined)
  const fresh = { weak: isWeak(jwk), key }
  if (known.size >= MAX_KEYS) known.clear()
  known.set(id, fresh)
  return fresh
}
