/** Signs a document with a key of the browser's own (Data Integrity ECDSA Cryptosuites 1.0, ecdsa-jcs-2019). */
import { base64url, sha256, utf8 } from '../kernel/bytes.ts'
import type { JsonObject } from '../kernel/json.ts'
import { canonicalJson } from '../verification/canonical/jcs.ts'
import { toBase58 } from '../verification/keys/multikey.ts'

/** ES256; the key itself never leaves the browser that made it. */
export interface Signer {
  readonly did: string
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>
}

/** did:jwk of a public P-256 key: a name that only the key gives itself. */
export function didOf({ kty, crv, x, y }: JsonWebKey): string {
  return `did:jwk:${base64url(utf8(JSON.stringify({ kty, crv, x, y })))}`
}

/** The document with its proof; `created` in ms since the epoch. */
export async function sealed(
  document: JsonObject,
  { did, sign }: Signer,
  created: number,
): Promise<JsonObject> {
  const options = {
    '@context': document['@context'] ?? [],
    type: 'DataIntegrityProof',
    cryptosuite: 'ecdsa-jcs-2019',
    created: new Date(created).toISOString(),
    verificationMethod: `${did}#0`,
    proofPurpose: 'assertionMethod',
  }
  const hashes = await Promise.all([options, document].map(hashed))
  const signature = await sign(Uint8Array.from(hashes.flatMap((hash) => [...hash])))
  return { ...document, proof: { ...options, proofValue: `z${toBase58(signature)}` } }
}

function hashed(json: JsonObject): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(utf8(canonicalJson(json) ?? ''))
}
