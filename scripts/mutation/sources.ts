/** Makes the credentials that are mutated: real signatures by other libraries, each valid as it stands. */
import { gzipSync } from 'node:zlib'
import { CompactSign } from 'jose'
import type { Json, JsonObject } from '../../src/core/kernel/json.ts'
import {
  aCredential,
  aKey,
  disclose,
  sign,
  WAY_NAMES,
  type WayName,
} from '../../src/core/testing/independent-signer.ts'

export interface Source {
  readonly name: string
  readonly form: 'json' | 'jws'
  readonly text: string
  /** what stands at the address of the status list */
  readonly list: JsonObject
}

export const LIST_URL = 'https://issuer.example/status/1'
const SET_BIT = 77

/** One credential for every suite, and two JWTs. */
export async function makeSources(): Promise<readonly Source[]> {
  const proved = await Promise.all(WAY_NAMES.map(proofSource))
  return [...proved, await jwtSource('EdDSA'), await jwtSource('ES256')]
}

async function proofSource(way: WayName): Promise<Source> {
  const key = await aKey(way)
  const signed = await sign(way, key, withStatus(aCredential(key.controller)))
  const document = way === 'ecdsa-sd-2023' ? await disclose(signed) : signed
  return { name: way, form: 'json', text: JSON.stringify(document), list: await aList() }
}

async function jwtSource(alg: 'EdDSA' | 'ES256'): Promise<Source> {
  const namedCurve = alg === 'EdDSA' ? { name: 'Ed25519' } : { name: 'ECDSA', namedCurve: 'P-256' }
  const pair = (await crypto.subtle.generateKey(namedCurve, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair // both kinds are pairs
  const { key_ops, ext, ...jwk } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const issuer = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`
  const credential = withStatus(aCredential(issuer))
  const payload = {
    ...credential,
    iss: issuer,
    sub: 'did:example:learner',
    jti: credential.id ?? null,
    nbf: Date.parse('2026-01-01T10:00:00Z') / 1000,
  }
  const text = await new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg, kid: `${issuer}#0`, typ: 'vc+jwt' })
    .sign(pair.privateKey)
  return { name: `VC-JWT ${alg}`, form: 'jws', text, list: await aList() }
}

function withStatus(credential: JsonObject): JsonObject {
  const credentialStatus: Json = {
    id: `${LIST_URL}#5`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '5',
    statusListCredential: LIST_URL,
  }
  return { ...credential, credentialStatus }
}

/** A signed list in which another badge is revoked. */
async function aList(): Promise<JsonObject> {
  const key = await aKey('eddsa-rdfc-2022')
  const bits = new Uint8Array(16_384)
  bits[SET_BIT >> 3] = 0x80 >> (SET_BIT & 7)
  return sign('eddsa-rdfc-2022', key, {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: LIST_URL,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: key.controller,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: `${LIST_URL}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${gzipSync(bits).toString('base64url')}`,
    },
  })
}
