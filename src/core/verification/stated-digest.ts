/** Digests by which a credential pins a document elsewhere: `digestSRI` and `digestMultibase` (VC DM 2.0, section 5.3). */
import { base64url, fromBase64url, hex } from '../kernel/bytes.ts'
import { fromMultibase } from './keys/multikey.ts'

export interface Digest {
  /** as WebCrypto names it */
  readonly hash: string
  /** base64url */
  readonly value: string
}

/** Those that we read: SHA-256, SHA-384 and SHA-512. */
export function statedDigests(
  sri: string | undefined,
  multibase: string | undefined,
): readonly Digest[] {
  const all = [...(sri?.split(/\s+/).map(fromSri) ?? []), multibase && fromMultihash(multibase)]
  return all.filter((it) => typeof it === 'object')
}

export async function isDigest({ hash, value }: Digest, content: Uint8Array): Promise<boolean> {
  const digest = await crypto.subtle.digest(hash, new Uint8Array(content))
  return base64url(new Uint8Array(digest)) === value
}

/** `sha384-…` as in Subresource Integrity. */
function fromSri(text: string): Digest | undefined {
  const [, bits, value = ''] = /^sha(256|384|512)-([A-Za-z0-9+/_-]+={0,2})$/.exec(text) ?? []
  const bytes = bits === undefined ? undefined : fromBase64url(value)
  return bytes && { hash: `SHA-${bits ?? ''}`, value: base64url(bytes) }
}

/** Multihash prefixes: kind and length. */
const MULTIHASHES: Readonly<Record<string, string>> = {
  '1220': 'SHA-256',
  '2030': 'SHA-384',
  '1340': 'SHA-512',
}

function fromMultihash(text: string): Digest | undefined {
  const bytes = fromMultibase(text)
  const hash = bytes && MULTIHASHES[hex(bytes.subarray(0, 2))]
  return hash === undefined || bytes === undefined
    ? undefined
    : { hash, value: base64url(bytes.subarray(2)) }
}
