/** The signed documents that are rewritten: one for each way a rewriting could mislead. */
import type { Json, JsonObject } from '../../src/core/kernel/json.ts'
import {
  aCredential,
  aKey,
  disclose,
  sign,
  type WayName,
} from '../../src/core/testing/independent-signer.ts'
import type { Pages } from '../mutation/source.ts'
import { aList, encodedList, LIST_URL, withStatus } from '../mutation/status-list.ts'

export interface Sample {
  readonly name: string
  readonly document: JsonObject
  readonly pages: Pages
}

const VC1 = 'https://www.w3.org/2018/credentials/v1'
const VC2 = 'https://www.w3.org/ns/credentials/v2'
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const OB300 = 'https://purl.imsglobal.org/spec/ob/v3p0/context.json'
const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'
const LEARNER = 'did:example:learner'

/** All of them, each signed by a library that is not ours. */
export async function makeSamples(): Promise<readonly Sample[]> {
  const key = await aKey('eddsa-rdfc-2022')
  const award = aCredential(key.controller)
  const over = { validUntil: '2026-02-01T10:00:00Z' }
  const one = (name: string, document: JsonObject, stated: JsonObject = {}, pages: Pages = {}) =>
    sample(name, 'eddsa-rdfc-2022', document, stated, pages, key)
  const list = { [LIST_URL]: { body: await aList(5) } }
  return Promise.all([
    one('award', withStatus(award), {}, { [LIST_URL]: { body: await aList() } }),
    one('expired', { ...award, ...over }),
    one('revoked', withStatus(award), {}, list),
    one('endorsed', await endorsed(award, 'https://issuer.example/achievements/1')),
    one('endorsing itself', { ...(await endorsed(award, award.id as string)), ...over }),
    one('without id', withoutId(award)),
    one('Open Badges 3.0.0', inOb300(award)),
    one('own context', ownWords(award)),
    one('record', await record(key.controller, award)),
    one('proof that ends', award, { expires: '2026-06-01T00:00:00Z' }),
    one('two names', twoNames({ ...award, ...over })),
    one('status list', await unsignedList(key.controller)),
    disclosed(),
  ])
}

async function sample(
  name: string,
  way: WayName,
  document: JsonObject,
  stated: JsonObject,
  pages: Pages,
  key: SigningKey,
): Promise<Sample> {
  return { name, document: await sign(way, key, document, stated), pages }
}

async function disclosed(): Promise<Sample> {
  const key = await aKey('ecdsa-sd-2023')
  const document = await disclose(await sign('ecdsa-sd-2023', key, aCredential(key.controller)))
  return { name: 'disclosed', document, pages: {} }
}

async function endorsed(award: JsonObject, about: string): Promise<JsonObject> {
  const key = await aKey('eddsa-rdfc-2022')
  const endorsement = await sign('eddsa-rdfc-2022', key, {
    '@context': [VC2, OB],
    id: 'urn:uuid:e9eb205d-8cce-4dcb-aefa-25a73c0f9826',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'An endorsement',
    issuer: { id: key.controller, type: ['Profile'], name: 'Harbour' },
    validFrom: '2026-01-01T10:00:00Z',
    credentialSubject: { id: about, type: ['EndorsementSubject'], endorsementComment: 'Good work' },
  })
  if (about === award.id) return { ...award, endorsement: [endorsement] }
  const subject = award.credentialSubject as JsonObject // of our own making
  const achievement = { ...(subject.achievement as JsonObject), endorsement: [endorsement] }
  return { ...award, credentialSubject: { ...subject, achievement } }
}

function withoutId({ id: _, ...award }: JsonObject): JsonObject {
  return award
}

function inOb300({ validFrom, validUntil, ...award }: JsonObject): JsonObject {
  const dates = { issuanceDate: validFrom ?? null, expirationDate: validUntil ?? null }
  return { ...award, ...dates, '@context': [VC1, OB300] }
}

function ownWords(award: JsonObject): JsonObject {
  const contexts = [award['@context'] ?? []].flat()
  const own = { hours: 'https://issuer.example/ns#hours', marks: 'https://issuer.example/ns#marks' }
  return { ...award, '@context': [...contexts, own] as Json, hours: '8', marks: '40' }
}

async function record(issuer: string, award: JsonObject): Promise<JsonObject> {
  const key = await aKey('eddsa-rdfc-2022')
  const member = await sign('eddsa-rdfc-2022', key, {
    ...aCredential(key.controller),
    id: 'urn:uuid:1',
  })
  return {
    '@context': [VC2, CLR, OB],
    id: 'https://issuer.example/records/1',
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'A year',
    issuer: award.issuer ?? issuer,
    validFrom: '2026-01-01T10:00:00Z',
    credentialSubject: { id: LEARNER, type: ['ClrSubject'], verifiableCredential: [member] },
  }
}

/** The evidence is the credential itself, under another name: whose name is shown must not follow the file. */
function twoNames(award: JsonObject): JsonObject {
  const { id } = award
  return { ...award, evidence: [{ id: id ?? null, type: ['Evidence'], name: 'Another name' }] }
}

async function unsignedList(issuer: string): Promise<JsonObject> {
  const { proof: _, ...list } = await aList(5)
  const subject = {
    id: `${LIST_URL}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
  }
  return { ...list, issuer, credentialSubject: { ...subject, encodedList: encodedList(5) } }
}
