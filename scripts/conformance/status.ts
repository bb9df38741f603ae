/** What a status list can say, and every way in which it says nothing. */
import type { JsonObject } from '../../src/core/kernel/json.ts'
import { aCredential, aKey, sign } from '../../src/core/testing/independent-signer.ts'
import { encodedList, LIST_URL, withStatus } from '../mutation/status-list.ts'
import { type Made, PROVED } from './item.ts'

const WAY = 'eddsa-rdfc-2022'
const OWN_BIT = 5
const OTHER_BIT = 77

export async function statusItems(): Promise<readonly Made[]> {
  const issuer = await aKey(WAY)
  return [...(await saying(issuer)), ...(await silent(issuer))]
}

/** Lists that say something. */
async function saying(issuer: SigningKey): Promise<readonly Made[]> {
  const [revocable, suspendable] = [await badge(issuer), await badge(issuer, 'suspension')]
  const held = await list(issuer, OWN_BIT, { statusPurpose: 'suspension' })
  const by = await list(await aKey(WAY), OTHER_BIT)
  const theirs = 'Somebody else signed the list, at the address that the issuer signed: a remark.'
  const [other, own] = [await list(issuer, OTHER_BIT), await list(issuer, OWN_BIT)]
  return [
    item('not-revoked', 'valid', 'The list has another badge only.', revocable, other),
    item('revoked', 'revoked', 'The list of the issuer has this badge.', revocable, own),
    item('suspended', 'suspended', 'The list puts this badge on hold.', suspendable, held),
    { ...item('list-by-another', 'valid', theirs, revocable, by), also: ['unverified'] },
  ]
}

/** Lists that leave it open. */
async function silent(issuer: SigningKey): Promise<readonly Made[]> {
  const revocable = await badge(issuer)
  const sound = await list(issuer, OTHER_BIT)
  const { proof, ...unsigned } = sound
  const changed = { ...sound, credentialSubject: subjectOf(OTHER_BIT + 1) }
  const held = await list(issuer, OTHER_BIT, { statusPurpose: 'suspension' })
  const short = await list(issuer, OTHER_BIT, { encodedList: 'uH4sIAAAAAAAAA2NgAAAAAP__' })
  const past = { ...listOf(issuer.controller), validUntil: '2026-05-01T00:00:00Z' }
  const ended = await sign(WAY, issuer, past, PROVED)
  const open = (name: string, reason: string, standing?: JsonObject) =>
    item(name, 'unverified', reason, revocable, standing)
  return [
    open('list-unreachable', 'The list cannot be read: nobody knows whether it was revoked.'),
    open('list-unsigned', 'Anybody may have written a list without a proof.', unsigned),
    open('list-changed', 'The list was changed after it was signed.', changed),
    open('list-of-another-purpose', 'A list of suspensions says nothing of revocation.', held),
    open('list-ended', 'The list itself has ended.', ended),
    open('list-broken', 'What is in the list cannot be unpacked.', short),
  ]
}

const item = (
  name: string,
  verdict: Made['verdict'],
  reason: string,
  document: JsonObject,
  standing?: JsonObject,
): Made => ({
  id: `status-${name}`,
  family: 'status list',
  ending: 'json',
  content: JSON.stringify(document, null, 2),
  ...{ verdict, reason, source: 'Bitstring Status List 1.0' },
  pages: standing ? { [LIST_URL]: { body: standing } } : {},
})

function badge(issuer: SigningKey, statusPurpose = 'revocation'): Promise<JsonObject> {
  const plain = withStatus(aCredential(issuer.controller))
  const credentialStatus = { ...(plain.credentialStatus as JsonObject), statusPurpose }
  return sign(WAY, issuer, { ...plain, credentialStatus }, PROVED)
}

const list = (by: SigningKey, bit: number, over: JsonObject = {}): Promise<JsonObject> =>
  sign(WAY, by, { ...listOf(by.controller), credentialSubject: subjectOf(bit, over) }, PROVED)

const listOf = (issuer: string): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: LIST_URL,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: subjectOf(OTHER_BIT),
})

const subjectOf = (bit: number, over: JsonObject = {}): JsonObject => ({
  id: `${LIST_URL}#list`,
  type: 'BitstringStatusList',
  statusPurpose: 'revocation',
  encodedList: encodedList(bit),
  ...over,
})
