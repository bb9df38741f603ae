/** Signs test credentials with libraries other than ours, so that our verifier is not tested against itself. */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { createSignCryptosuite as ecdsaJcs } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite'
import * as ecdsaMultikey from '@digitalbazaar/ecdsa-multikey'
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite'
import {
  createDiscloseCryptosuite,
  createSignCryptosuite,
} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite'
import * as ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import { createSignCryptosuite as eddsaJcs } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite'
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import jsigs from 'jsonld-signatures'
import type { JsonObject } from '../kernel/json.ts'
import { contextsFor } from '../verification/contexts/context-set.ts'

const ed25519 = () => ed25519Multikey.generate()
const p256 = () => ecdsaMultikey.generate({ curve: 'P-256' })
const p384 = () => ecdsaMultikey.generate({ curve: 'P-384' })
const dataIntegrity = (cryptosuite: unknown) => (signer: unknown) =>
  new DataIntegrityProof({ signer, cryptosuite })

interface Way {
  readonly key: () => Promise<SigningKey>
  readonly suite: (signer: unknown) => unknown
}

/** Every suite that another library can sign with, by our name for it. */
const WAYS = {
  Ed25519Signature2020: {
    key: ed25519,
    suite: (signer) => new Ed25519Signature2020({ signer }),
  },
  'eddsa-rdfc-2022': { key: ed25519, suite: dataIntegrity(eddsaRdfc) },
  'eddsa-jcs-2022': { key: ed25519, suite: dataIntegrity(eddsaJcs()) },
  'ecdsa-rdfc-2019 P-256': { key: p256, suite: dataIntegrity(ecdsaRdfc) },
  'ecdsa-rdfc-2019 P-384': { key: p384, suite: dataIntegrity(ecdsaRdfc) },
  'ecdsa-jcs-2019 P-256': { key: p256, suite: dataIntegrity(ecdsaJcs()) },
  'ecdsa-jcs-2019 P-384': { key: p384, suite: dataIntegrity(ecdsaJcs()) },
  'ecdsa-sd-2023': {
    key: p256,
    suite: dataIntegrity(createSignCryptosuite({ mandatoryPointers: ['/issuer', '/validFrom'] })),
  },
} as const satisfies Record<string, Way>

export type WayName = keyof typeof WAYS
export const WAY_NAMES = Object.keys(WAYS) as WayName[] // keys of a const table

/** Makes a key whose owner is the did:key that it spells. */
export async function aKey(way: WayName): Promise<SigningKey> {
  const key = await WAYS[way].key()
  key.controller = `did:key:${key.publicKeyMultibase}`
  key.id = `${key.controller}#${key.publicKeyMultibase}`
  return key
}

/** The document with a proof made by that key; any proofs already there stay beside it. */
export async function sign(
  way: WayName,
  key: SigningKey,
  document: JsonObject,
  stated: JsonObject = {},
): Promise<JsonObject> {
  const suite = Object.assign(WAYS[way].suite(key.signer()) as object, { proof: stated }) // suites are objects
  return (await jsigs.sign(structuredClone(document), {
    suite,
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader: await loaderFor(document),
  })) as JsonObject // a signed document is JSON
}

/** Discloses all of a credential that carries a base proof of ecdsa-sd-2023. */
export async function disclose(document: JsonObject): Promise<JsonObject> {
  const status = 'credentialStatus' in document ? ['/credentialStatus'] : []
  const cryptosuite = createDiscloseCryptosuite({
    selectivePointers: ['/id', '/validUntil', '/credentialSubject', ...status],
  })
  return (await jsigs.derive(structuredClone(document), {
    suite: new DataIntegrityProof({ cryptosuite }),
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader: await loaderFor(document),
  })) as JsonObject // a derived document is JSON
}

/** Finds bundled contexts only, in the way these libraries ask for them. */
export async function loaderFor(document: JsonObject) {
  const { newest } = await contextsFor({ document, extra: { '@context': ADDED } })
  return (url: string) => {
    const context = newest.documents.get(url)
    if (context === undefined) return Promise.reject(new Error(`not bundled: ${url}`))
    return Promise.resolve({ contextUrl: null, documentUrl: url, document: context })
  }
}

/** Contexts that the libraries look up by themselves. */
const ADDED = [
  'https://w3id.org/security/data-integrity/v2',
  'https://w3id.org/security/multikey/v1',
  'https://w3id.org/security/v2',
  'https://www.w3.org/ns/did/v1',
]

const VC2 = 'https://www.w3.org/ns/credentials/v2'
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'

/** A whole Open Badge 3.0 by this issuer: every judged member is there, so that each can be spoiled. */
export function aCredential(issuer: string): JsonObject {
  return {
    '@context': [VC2, OB, 'https://w3id.org/security/suites/ed25519-2020/v1'],
    id: 'https://issuer.example/credentials/1',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Knots',
    issuer: {
      id: issuer,
      type: ['Profile'],
      name: 'Sailing school',
      url: 'https://issuer.example',
    },
    validFrom: '2026-01-01T10:00:00Z',
    validUntil: '2036-01-01T10:00:00Z',
    credentialSubject: {
      id: 'did:example:learner',
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityType: 'emailAddress',
          identityHash: 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399',
          salt: 'Kosher',
        },
      ],
      achievement: {
        id: 'https://issuer.example/achievements/1',
        type: ['Achievement'],
        name: 'Knots',
        description: 'Ties a bowline, a sheet bend and a clove hitch.',
        achievementType: 'Competency',
        criteria: { narrative: 'Tie each knot within **ten** seconds.' },
        creditsAvailable: 7.5,
        tag: ['sailing', 'ropes'],
        alignment: [
          {
            type: ['Alignment'],
            targetName: 'Seamanship',
            targetUrl: 'https://framework.example/1',
          },
        ],
      },
      result: [{ type: ['Result'], value: '9', status: 'Completed' }],
    },
    evidence: [{ id: 'https://learner.example/film', type: ['Evidence'], name: 'Film' }],
  }
}
