/** The sources that are JWTs: issuers known by a key, a DID or an address, with an endorsement inside, and in version 1.1. */
import { CompactSign } from 'jose'
import type { JsonObject } from '../../src/core/kernel/json.ts'
import { aCredential } from '../../src/core/testing/independent-signer.ts'
import { aSigner } from '../../src/core/testing/signed-badges.ts'
import { forgingJwt } from './forging.ts'
import { ANNA, ANNA_DID } from './shared-host.ts'
import type { Pages, Source } from './source.ts'
import { aList, LIST_URL, withStatus } from './status-list.ts'

type Alg = 'EdDSA' | 'ES256'

interface Signing {
  readonly alg: Alg
  readonly issuer: string
  readonly kid: string
  readonly pages: Pages
  readonly sign: (payload: JsonObject) => Promise<string>
}

export async function makeJwtSources(): Promise<readonly Source[]> {
  return Promise.all([
    source('VC-JWT EdDSA', await signing('EdDSA')),
    source('VC-JWT ES256', await signing('ES256')),
    source('VC-JWT by a DID', await signing('ES256', ANNA_DID)),
    source('VC-JWT by an address', await signing('ES256', ANNA)),
    source('VC-JWT with an endorsement', await signing('EdDSA'), {
      endorsementJwt: [await endorsement()],
    }),
  ])
}

async function signing(alg: Alg, id?: string): Promise<Signing> {
  const namedCurve = alg === 'EdDSA' ? { name: 'Ed25519' } : { name: 'ECDSA', namedCurve: 'P-256' }
  const pair = (await crypto.subtle.generateKey(namedCurve, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair // both kinds are pairs
  const { key_ops, ext, ...jwk } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const issuer = id ?? `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`
  const kid =
    id === undefined ? `${issuer}#0` : id === ANNA ? `${ANNA}/keys.json#key-1` : `${id}#key-1`
  const sign = (payload: JsonObject) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg, kid, typ: 'vc+jwt' })
      .sign(pair.privateKey)
  return { alg, issuer, kid, pages: keyPages(issuer, kid, jwk), sign }
}

function keyPages(issuer: string, kid: string, jwk: object): Pages {
  const method = { id: kid, type: 'JsonWebKey', controller: issuer, publicKeyJwk: jwk }
  const body = { id: issuer, verificationMethod: [method], assertionMethod: [kid] }
  if (issuer === ANNA_DID) return { [`${ANNA}/did.json`]: { body } }
  if (issuer !== ANNA) return {}
  return { [`${ANNA}/keys.json`]: { body: { keys: [{ ...jwk, kid, iss: issuer }] } } }
}

async function source(
  name: string,
  { alg, issuer, kid, pages, sign }: Signing,
  more: JsonObject = {},
): Promise<Source> {
  const payload = payloadOf({ ...withStatus(aCredential(issuer)), ...more }, issuer)
  return {
    name,
    kind: 'jws',
    form: 'jws',
    text: await sign(payload),
    pages: { ...pages, [LIST_URL]: { body: await aList() } },
    forge: forgingJwt(await aSigner(alg), issuer, payload, kid),
  }
}

function payloadOf(credential: JsonObject, issuer: string): JsonObject {
  const nbf = Date.parse('2026-01-01T10:00:00Z') / 1000
  return { ...credential, iss: issuer, sub: 'did:example:learner', jti: credential.id ?? null, nbf }
}

async function endorsement(): Promise<string> {
  const { issuer, sign } = await signing('EdDSA')
  const credential = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:e9eb205d-8cce-4dcb-aefa-25a73c0f9826',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'An endorsement',
    issuer: { id: issuer, type: ['Profile'], name: 'Harbour' },
    validFrom: '2026-01-01T10:00:00Z',
    credentialSubject: {
      id: 'https://issuer.example/credentials/1',
      type: ['EndorsementSubject'],
      endorsementComment: 'Good work',
    },
  }
  return sign({ ...payloadOf(credential, issuer), sub: credential.credentialSubject.id })
}
