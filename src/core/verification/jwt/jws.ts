/** Takes a compact JWS under strict header rules, and checks its signature with a given key. */
import { list } from '../../formats/fields.ts'
import type { OpenedJws } from '../../formats/jws.ts'
import { openJws } from '../../formats/jws.ts'
import { base64url, fromBase64url, utf8 } from '../../kernel/bytes.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { Answer } from '../catalog.ts'
import type { PublicJwk } from '../keys/key.ts'
import type { AlgorithmName } from '../signature/algorithms.ts'
import { algorithmNamed } from '../signature/algorithms.ts'
import { verifySignature } from '../signature/verify-signature.ts'

export interface Jws extends OpenedJws {
  readonly alg: AlgorithmName
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

/**
 * Opens `compact` under the header rules of OB 3.0; undefined when it is no readable JWS.
 * `understood` are the critical members of the header that are heeded elsewhere.
 */
export function takeJws(
  compact: string,
  understood: readonly Json[] = [],
): Jws | JwsRefusal | undefined {
  const text = compact.trim()
  const opened = openJws(text)
  if (opened === undefined) return undefined
  const alg = algorithmOf(opened.header, understood)
  if (typeof alg !== 'string') return { ...alg, opened }
  const end = text.lastIndexOf('.')
  const signature = fromBase64url(text.slice(end + 1))
  if (signature === undefined || base64url(signature) !== text.slice(end + 1))
    return { answer: 'refused', why: 'encoding', opened }
  return { ...opened, alg, signed: utf8(text.slice(0, end)), signature }
}

export function isRefusal(taken: Jws | JwsRefusal): taken is JwsRefusal {
  return 'why' in taken
}

type Refused = Omit<JwsRefusal, 'opened'>

/** The algorithm the header names, or why the header must not be trusted. */
function algorithmOf(header: JsonObject, understood: readonly Json[]): AlgorithmName | Refused {
  if (!list(own(header, 'crit')).every((it) => understood.includes(it)))
    return { answer: 'refused', why: 'crit' }
  if (own(header, 'b64') !== undefined && own(header, 'b64') !== true)
    return { answer: 'refused', why: 'b64' }
  const alg = own(header, 'alg')
  const name = algorithmNamed(typeof alg === 'string' ? alg : '')
  if (name !== 'unsupported' && name !== 'refused') return name
  return { answer: name, why: typeof alg === 'string' ? alg : 'alg' }
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
  const answer = await verifySignature(jws.alg, jwk, jws.signature, jws.signed)
  return ANSWERS[answer]
}

const ANSWERS = {
  valid: 'valid',
  mismatch: 'altered',
  wrongKey: 'refused',
  weakKey: 'weakKey',
  unsupported: 'unsupported',
} as const
