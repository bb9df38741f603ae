/** Makes the badges that are mutated: real signatures by other libraries, hosted copies, pictures; each valid as it stands. */
import { gzipSync } from 'node:zlib'
import { CompactSign } from 'jose'
import { bake } from '../../src/core/baking/bake.ts'
import type { Json, JsonObject } from '../../src/core/kernel/json.ts'
import { anAward, pagesOf } from '../../src/core/testing/a-hosted-badge.ts'
import { aPng } from '../../src/core/testing/a-png.ts'
import {
  aCredential,
  aKey,
  disclose,
  sign,
  WAY_NAMES,
  type WayName,
} from '../../src/core/testing/independent-signer.ts'
import { sign2018 } from './sign-2018.ts'

export interface Source {
  readonly name: string
  /** hosted: JSON whose issuer's copy counts; picture: `text` was baked into `file` */
  readonly kind: 'json' | 'jws' | 'hosted' | 'picture'
  readonly form: 'json' | 'jws'
  readonly text: string
  readonly file?: Uint8Array
  /** what stands on the web: the status list, the hosted documents */
  readonly pages: Pages
}

export type Pages = Readonly<Record<string, { readonly body: unknown }>>

export const LIST_URL = 'https://issuer.example/status/1'
const SET_BIT = 77

/** One credential for every suite, two JWTs, two of them in each kind of picture, and a hosted badge. */
export async function makeSources(): Promise<readonly Source[]> {
  const proved = await Promise.all(WAY_NAMES.map(proofSource))
  const signed = [...proved, await source2018(), await jwtSource('EdDSA'), await jwtSource('ES256')]
  const baked = signed.filter(({ name }) => /^(eddsa-rdfc-2022|VC-JWT ES256)$/.test(name))
  const pictures = baked.flatMap((it) => [picture(it, aPng(), 'PNG'), picture(it, SVG, 'SVG')])
  return [...signed, ...(await Promise.all(pictures)), hostedSource()]
}

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><circle r="5"/></svg>')

async function picture(source: Source, image: Uint8Array, format: string): Promise<Source> {
  const baked = await bake(image, source, 'openbadgecredential')
  if (!baked.ok) throw new Error(`${source.name} cannot be baked`)
  return { ...source, name: `${source.name} in ${format}`, kind: 'picture', file: baked.value }
}

function hostedSource(): Source {
  const text = JSON.stringify(anAward())
  return { name: 'hosted 2.0', kind: 'hosted', form: 'json', text, pages: pagesOf() }
}

async function source2018(): Promise<Source> {
  const key = await aKey('eddsa-rdfc-2022')
  const signed = await sign2018(key, withStatus(aCredential(key.controller)))
  return jsonSource('Ed25519Signature2018', signed)
}

async function jsonSource(name: string, document: JsonObject): Promise<Source> {
  const pages = { [LIST_URL]: { body: await aList() } }
  return { name, kind: 'json', form: 'json', text: JSON.stringify(document), pages }
}

async function proofSource(way: WayName): Promise<Source> {
  const key = await aKey(way)
  const signed = await sign(way, key, withStatus(aCredential(key.controller)))
  const document = way === 'ecdsa-sd-2023' ? await disclose(signed) : signed
  return jsonSource(way, document)
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
  const pages = { [LIST_URL]: { body: await aList() } }
  return { name: `VC-JWT ${alg}`, kind: 'jws', form: 'jws', text, pages }
}

/** The credential with an entry in the list. */
export function withStatus(credential: JsonObject): JsonObject {
  const credentialStatus: Json = {
    id: `${LIST_URL}#5`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '5',
    statusListCredential: LIST_URL,
  }
  return { ...credential, credentialStatus }
}

/** A list with one bit set, as a status list credential carries it. */
export function encodedList(bit: number): string {
  const bits = new Uint8Array(16_384)
  bits[bit >> 3] = 0x80 >> (bit & 7)
  return `u${gzipSync(bits).toString('base64url')}`
}

/** A signed list in which one badge is revoked: another one, unless told otherwise. */
export async function aList(bit = SET_BIT): Promise<JsonObject> {
  const key = await aKey('eddsa-rdfc-2022')
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
      encodedList: encodedList(bit),
    },
  })
}
