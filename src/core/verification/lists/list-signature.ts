/** Signs a list of issuers and tells who signed one: a JWS with detached content (RFC 7515, appendix F) over its JCS. */
import { base64url, fromBase64url, fromUtf8, utf8 } from '../../kernel/bytes.ts'
import { type JsonObject, own, parseObject } from '../../kernel/json.ts'
import { canonicalJson } from '../canonical/jcs.ts'
import type { TrustList } from '../circumstances.ts'
import { findDidJwk } from '../keys/did-jwk.ts'
import { verifySignature } from '../signature/verify-signature.ts'
import { writeTrustList } from '../trust-lists.ts'

/** A P-256 key under its name, `did:jwk`. */
export interface ListSigner {
  readonly did: string
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>
}

/** `unknown`: signed in a way, or by a name of a key, that is not checked here. */
export type ListSignature =
  | { readonly kind: 'unsigned' | 'altered' | 'unknown' }
  | { readonly kind: 'signed'; readonly signer: string }

const ALGORITHM = 'ES256'

/** The list with the signature of this key, in place of any that it had. */
export async function signedList(
  { signature: _, ...list }: TrustList,
  { did, sign }: ListSigner,
): Promise<TrustList> {
  const header = base64url(utf8(JSON.stringify({ alg: ALGORITHM, kid: did })))
  const parsed = parseObject(writeTrustList(list))
  const signature = await sign(signedBytes(header, parsed.ok ? parsed.value : {}))
  return { ...list, signature: `${header}..${base64url(signature)}` }
}

/** Who signed this document; a name that only the key gives itself. */
export async function signatureOf(document: JsonObject): Promise<ListSignature> {
  const { signature, ...rest } = document
  if (signature === undefined) return { kind: 'unsigned' }
  const read = typeof signature === 'string' ? jws(signature) : undefined
  if (read === undefined) return { kind: 'unknown' }
  const found = await findDidJwk(read.signer, read.signer)
  if (found.outcome !== 'found') return { kind: 'unknown' }
  const bytes = signedBytes(read.header, rest)
  const answer = await verifySignature(ALGORITHM, found.key.jwk, read.bytes, bytes)
  if (answer === 'valid') return { kind: 'signed', signer: read.signer }
  return { kind: answer === 'mismatch' ? 'altered' : 'unknown' }
}

function signedBytes(header: string, document: JsonObject): Uint8Array<ArrayBuffer> {
  return utf8(`${header}.${base64url(utf8(canonicalJson(document) ?? ''))}`)
}

function jws(text: string) {
  const [header = '', content, signature = '', ...more] = text.split('.')
  const [bytes, said] = [fromBase64url(signature), fromBase64url(header)]
  const parsed = parseObject((said && fromUtf8(said)) ?? '')
  if (content !== '' || more.length > 0 || bytes === undefined || !parsed.ok) return undefined
  const [alg, signer] = [own(parsed.value, 'alg'), own(parsed.value, 'kid')]
  const isOurs = alg === ALGORITHM && own(parsed.value, 'crit') === undefined
  return isOurs && typeof signer === 'string' ? { header, bytes, signer } : undefined
}
