/** Takes a compact JWS under strict header rules, and checks its signature with a given key. */
import type { OpenedJws } from '../../formats/jws.ts'
import { openJws } from '../../formats/jws.ts'
import { base64url, fromBase64url, utf8 } from '../../kernel/bytes.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { Answer } from '../catalog.ts'
import type { PublicJwk } from '../keys/key.ts'
import { ALGORITHMS, fits, isWeak, UNSUPPORTED } from './algorithms.ts'

export interface Jws extends OpenedJws {
  readonly alg: string
  /** ASCII of `header.payload`, as received */
  readonly signed: Uint8Array<ArrayBuffer>
  readonly signature: Uint8Array<ArrayBuffer>
}

/** A JWS that can be read, but whose header or signature part must not be trusted. */
export interface JwsRefusal {
  readonly answer: Extract<Answer<'signature'>, 'refused' | 'unsupported'>
  readonly why: string
  readonly opened: OpenedJws
}

/** Opens `compact` under the header rules of ob3-verify.md 3.1; undefined when it is no readable JWS. */
export function takeJws(compact: string): Jws | JwsRefusal | undefined {
  const text = compact.trim()
  const opened = openJws(text)
  if (opened === undefined) return undefined
  const alg = own(opened.header, 'alg')
  const refusal = refusalOf(opened.header, alg)
  if (refusal !== undefined || typeof alg !== 'string')
    return { answer: 'refused', why: 'alg', opened, ...refusal }
  const end = text.lastIndexOf('.')
  const signature = fromBase64url(text.slice(end + 1))
  if (signature === undefined || base64url(signature) !== text.slice(end + 1))
    return { answer: 'refused', why: 'encoding', opened }
  return { ...opened, alg, signed: utf8(text.slice(0, end)), signature }
}

export function isRefusal(taken: Jws | JwsRefusal): taken is JwsRefusal {
  return 'why' in taken
}

function refusalOf(
  header: JsonObject,
  alg: Json | undefined,
): Omit<JwsRefusal, 'opened'> | undefined {
  if (own(header, 'crit') !== undefined) return { answer: 'refused', why: 'crit' }
  if (own(header, 'b64') !== undefined && own(header, 'b64') !== true)
    return { answer: 'refused', why: 'b64' }
  if (typeof alg !== 'string') return undefined
  if (UNSUPPORTED.has(alg)) return { answer: 'unsupported', why: alg }
  return Object.hasOwn(ALGORITHMS, alg) ? undefined : { answer: 'refused', why: alg }
}

export type SignatureAnswer = Extract<
  Answer<'signature'>,
  'valid' | 'altered' | 'refused' | 'weakKey' | 'unsupported'
>

/** Checks the signature over the bytes as received. A key of the wrong kind is refused, never tried. */
export async function verifyJws(
  jws: Pick<Jws, 'alg' | 'signed' | 'signature'>,
  jwk: PublicJwk,
): Promise<SignatureAnswer> {
  const algorithm = ALGORITHMS[jws.alg]
  if (algorithm === undefined || !fits(jwk, jws.alg)) return 'refused'
  if (isWeak(jwk)) return 'weakKey'
  if (algorithm.size !== undefined && jws.signature.length !== algorithm.size) return 'altered'
  const { kty, crv, x, y, n, e } = jwk
  const bare = JSON.parse(JSON.stringify({ kty, crv, x, y, n, e })) as JsonWebKey // drops the undefined
  try {
    const key = await crypto.subtle.importKey('jwk', bare, algorithm.importing, false, ['verify'])
    const holds = await crypto.subtle.verify(algorithm.verifying, key, jws.signature, jws.signed)
    return holds ? 'valid' : 'altered'
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError'
      ? 'unsupported'
      : 'refused'
  }
}
