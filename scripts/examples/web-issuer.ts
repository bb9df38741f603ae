/** An invented issuer with a website: its did:web document, and its lists of what it took back, as pages of that site. */
import { gzipSync } from 'node:zlib'
import { type Award, credentialFor } from './credential.ts'
import { type ExampleIssuer, makeIssuer, type Organisation } from './issuer.ts'
import { type Json, prove } from './signing.ts'

/** What a status list can say of a badge (VC Bitstring Status List 1.0). */
export type Purpose = 'revocation' | 'suspension'

/** Addresses of a site that exists nowhere, and what would be there. */
export type Pages = Readonly<Record<string, Json>>

/** Bytes of a list of the smallest length that the standard allows. */
const LENGTH = 16_384
/** The place in both lists whose bit is set. */
const TAKEN_BACK = 94
const IN_FORCE = 95
const LISTED_ON = '2026-09-01T08:00:00Z'

/** `organisation` with a key that its website names. */
export async function makeWebIssuer(organisation: Organisation): Promise<ExampleIssuer> {
  const issuer = await makeIssuer(organisation)
  const did = `did:web:${new URL(organisation.url).host}`
  const keyId = `${did}#key-1`
  Object.assign(issuer.key, { controller: did, id: keyId })
  return { ...issuer, did, keyId }
}

/** A badge of `issuer` that both lists name: taken back by `takenBy`, or by none. */
export function webBadge(award: Award, issuer: ExampleIssuer, takenBy?: Purpose): Promise<Json> {
  const credentialStatus = (['revocation', 'suspension'] as const).map((purpose) => ({
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(purpose === takenBy ? TAKEN_BACK : IN_FORCE),
    statusListCredential: listAddress(issuer, purpose),
  }))
  const credential = credentialFor({ ...award, credential: { credentialStatus } }, issuer)
  return prove(credential, issuer, 'eddsa-rdfc-2022')
}

/** Everything the app asks of the website of `issuer`. */
export async function pagesOf(issuer: ExampleIssuer): Promise<Pages> {
  return {
    [`${issuer.url}/.well-known/did.json`]: didDocument(issuer),
    [listAddress(issuer, 'revocation')]: await statusList(issuer, 'revocation'),
    [listAddress(issuer, 'suspension')]: await statusList(issuer, 'suspension'),
  }
}

const listAddress = ({ url }: ExampleIssuer, purpose: Purpose) => `${url}/status/${purpose}`

function didDocument({ did, keyId, key: { publicKeyMultibase } }: ExampleIssuer): Json {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [{ id: keyId, type: 'Multikey', controller: did, publicKeyMultibase }],
    assertionMethod: [keyId],
  }
}

function statusList(issuer: ExampleIssuer, purpose: Purpose): Promise<Json> {
  const bits = Buffer.alloc(LENGTH)
  bits[TAKEN_BACK >> 3] = 0x80 >> (TAKEN_BACK & 7)
  const list: Json = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: listAddress(issuer, purpose),
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuer.did,
    validFrom: LISTED_ON,
    credentialSubject: {
      id: `${listAddress(issuer, purpose)}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: `u${gzipSync(bits, { level: 9 }).toString('base64url')}`,
    },
  }
  return prove(list, issuer, 'eddsa-rdfc-2022')
}
