/** Claims about lists of issuers: who signed one, what a newer copy changes, and what its maker should look at. */
import { describe, expect, it } from 'vitest'
import { didOf } from '../../endorsing/seal.ts'
import type { JsonObject } from '../../kernel/json.ts'
import type { KnownIssuer, TrustList } from '../circumstances.ts'
import { readTrustList, writeTrustList } from '../trust-lists.ts'
import { changesBetween, isEmpty, isPast, whyNotTaken } from './list-changes.ts'
import { remarksOnList } from './list-remarks.ts'
import { type ListSigner, signatureOf, signedList } from './list-signature.ts'

const SCHOOL: KnownIssuer = { id: 'did:web:school.example', name: 'School', since: '2024-09-01' }
const CLUB: KnownIssuer = { id: 'did:key:z6Mkclub', name: 'Club', domains: ['club.example'] }
const LIST: TrustList = {
  name: 'Schools',
  source: 'https://lists.example/schools.json',
  date: '2026-11-01',
  until: '2027-11-01',
  issuers: [SCHOOL, CLUB],
}

async function aSigner(): Promise<ListSigner> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify'])
  return {
    did: didOf(await crypto.subtle.exportKey('jwk', pair.publicKey)),
    sign: async (bytes) =>
      new Uint8Array(
        await crypto.subtle.sign({ ...curve, hash: 'SHA-256' }, pair.privateKey, bytes),
      ),
  }
}
const document = (list: TrustList) => JSON.parse(writeTrustList(list)) as JsonObject // just written

describe('a signed list', () => {
  it('is read back whole, and says which key signed it', async () => {
    const signer = await aSigner()
    const list = await signedList(LIST, signer)
    const read = readTrustList(writeTrustList(list), { name: '', source: '', today: '' })
    expect(read).toEqual({ ok: true, value: list })
    expect(await signatureOf(document(list))).toEqual({ kind: 'signed', signer: signer.did })
  })
  it('may be written with other spaces and in another order', async () => {
    const signer = await aSigner()
    const { signature, ...rest } = document(await signedList(LIST, signer))
    expect(await signatureOf({ signature, ...rest } as JsonObject)).toMatchObject({
      kind: 'signed',
    })
  })
  it.each<[string, Partial<TrustList>]>([
    [
      'an issuer more',
      { issuers: [SCHOOL, CLUB, { id: 'did:web:mallory.example', name: 'School' }] },
    ],
    ['an issuer less', { issuers: [SCHOOL] }],
    ['another key', { issuers: [SCHOOL, { ...CLUB, id: 'did:key:z6Mkmallory' }] }],
    ['another day', { date: '2026-11-02' }],
    ['an end put off', { until: '2099-01-01' }],
    ['another name', { name: 'Ministry' }],
  ])('with %s is altered', async (_, over) => {
    const list = await signedList(LIST, await aSigner())
    expect(await signatureOf(document({ ...list, ...over }))).toEqual({ kind: 'altered' })
  })
  it('with the name of another key in it is altered, not signed by that one', async () => {
    const [mallory, other] = [await aSigner(), await aSigner()]
    const forged = await signedList(LIST, { ...mallory, did: other.did })
    expect(await signatureOf(document(forged))).toEqual({ kind: 'altered' })
  })
  it('of a kind that is not checked here is unknown, and one without is unsigned', async () => {
    expect(await signatureOf(document(LIST))).toEqual({ kind: 'unsigned' })
    for (const signature of [
      'eyJhbGciOiJFZERTQSJ9..c2lnbmF0dXJl',
      'x',
      'a.b.c',
      'eyJhbGciOiJub25lIn0..',
    ]) {
      expect(await signatureOf(document({ ...LIST, signature }))).toEqual({ kind: 'unknown' })
    }
  })
})

describe('a newer copy', () => {
  const changes = (...issuers: readonly KnownIssuer[]) => changesBetween(LIST, { ...LIST, issuers })
  it('says who comes and who goes', () => {
    const town = { id: 'did:web:town.example', name: 'Town' }
    expect(changes(SCHOOL, town)).toEqual({ added: [town], removed: [CLUB], changed: [] })
  })
  it('says whose name, keys, domains or marks are others', () => {
    const school = { ...SCHOOL, name: 'The School', otherIds: ['did:key:z6Mknew'] }
    const club = { ...CLUB, domains: ['club.example', 'other.example'] }
    expect(changes(school, club)).toEqual({
      added: [],
      removed: [],
      changed: [
        { issuer: school, parts: ['names', 'ids'] },
        { issuer: club, parts: ['domains'] },
      ],
    })
  })
  it('with the same issuers in another order changes nothing', () => {
    expect(isEmpty(changes(CLUB, SCHOOL))).toBe(true)
  })
  it('that is older than the one that is kept is not taken', () => {
    expect(whyNotTaken(LIST, { ...LIST, date: '2026-10-31' })).toBe('older')
    expect(whyNotTaken(LIST, { ...LIST, date: '2026-11-01' })).toBeUndefined()
  })
  it('by another key than that of the kept one is not taken, nor one whose signature is gone', () => {
    const kept = { ...LIST, signer: 'did:jwk:one', signature: 'a..b' }
    expect(whyNotTaken(kept, { ...kept, signer: 'did:jwk:other' })).toBe('foreignKey')
    expect(whyNotTaken(kept, LIST)).toBe('signatureGone')
    expect(whyNotTaken(kept, kept)).toBeUndefined()
    expect(whyNotTaken(LIST, kept)).toBeUndefined()
  })
  it('is past the day after its maker says, and never without a day', () => {
    expect(isPast(LIST, '2027-11-01')).toBe(false)
    expect(isPast(LIST, '2027-11-02')).toBe(true)
    expect(isPast({}, '2099-01-01')).toBe(false)
  })
})

describe('a list that is being made', () => {
  const remarks = (...issuers: readonly KnownIssuer[]) =>
    remarksOnList(issuers).map(({ kind, names }) => [kind, ...names])
  it('names two entries with one id or one domain', () => {
    const twin = { id: 'did:web:twin.example', name: 'Twin', domains: ['club.example'] }
    expect(remarks(CLUB, twin)).toEqual([['sameDomain', 'Club', 'Twin']])
    expect(remarks(SCHOOL, { ...twin, domains: [], otherIds: [SCHOOL.id] })).toEqual([
      ['sameId', 'School', 'Twin'],
    ])
  })
  it('names two names that look the same, also in other letters', () => {
    expect(remarks(SCHOOL, { id: 'did:web:x.example', name: 'Sсhооl' })).toEqual([
      ['sameLook', 'School', 'Sсhооl'],
    ])
    expect(remarks({ ...SCHOOL, otherNames: ['SCHOOL'] })).toEqual([])
  })
  it('names a domain that is none', () => {
    expect(remarks({ ...CLUB, domains: ['https://club.example/x'] })).toEqual([
      ['noDomain', 'Club'],
    ])
    expect(remarks({ ...CLUB, domains: ['club.example', 'a.b.club.example'] })).toEqual([])
  })
})
