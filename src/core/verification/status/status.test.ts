/** Claims about signed status lists: what a bit means, and what a list that cannot be trusted means. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { base64url, utf8 } from '../../kernel/bytes.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import type { Judged } from '../judged.ts'
import type { StatusAnswer } from './check-status-lists.ts'
import { checkStatusLists, worstOf } from './check-status-lists.ts'

const LIST = 'https://issuer.example/status/1'
const ISSUER = 'did:web:issuer.example'
const NOW = Date.parse('2026-11-23T00:00:00Z')

/** Entries of 16 KiB with some bits set, counted from the most significant bit of the first byte. */
function bits(set: readonly number[], bytes = 16_384): string {
  const list = new Uint8Array(bytes)
  for (const bit of set) list[bit >> 3] = (list[bit >> 3] ?? 0) | (0x80 >> (bit & 7))
  return base64url(gzipSync(list))
}

interface Case {
  readonly entry?: Readonly<Record<string, Json>>
  readonly subject?: Readonly<Record<string, Json>>
  readonly list?: Readonly<Record<string, Json>>
  readonly signature?: 'valid' | 'altered'
  readonly issuer?: 'bound' | 'unbound'
  readonly world?: Partial<World>
}

const entryOf = (spoiled: Readonly<Record<string, Json>> = {}): JsonObject => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '9',
  statusListCredential: LIST,
  ...spoiled,
})

function listOf({ subject, list }: Case): JsonObject {
  return {
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: ISSUER,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${bits([])}`,
      ...subject,
    },
    ...list,
  }
}

function ask(given: Case, others: readonly JsonObject[] = []) {
  const world: World = {
    now: () => NOW,
    load: ({ url }) =>
      Promise.resolve({
        outcome: 'answer',
        status: 200,
        url,
        contentType: 'application/json',
        body: utf8(JSON.stringify(listOf(given))),
        transport: 'https',
      }),
    ...given.world,
  }
  // the signature of a list is judged elsewhere: here only what is made of that judgement counts
  const judged = (text: string): Judged => ({
    document: JSON.parse(text) as JsonObject, // written by listOf above
    checks: [
      { id: 'signature', answer: given.signature ?? 'valid' },
      { id: 'issuer', answer: given.issuer ?? 'bound' },
    ],
    remarks: [],
  })
  const entries = [entryOf(given.entry), ...others]
  return checkStatusLists(entries, ISSUER, world, ({ text }) => Promise.resolve(judged(text)))
}

async function answerTo(given: Case, others: readonly JsonObject[] = []) {
  return (await ask(given, others)).check.answer
}

describe('a status list', () => {
  it('says active where the bit is 0', async () => {
    expect(await answerTo({})).toBe('active')
    expect(await answerTo({ subject: { encodedList: `u${bits([8, 10])}` } })).toBe('active')
  })

  it.each([
    ['revocation', 'revoked'],
    ['suspension', 'suspended'],
    ['refresh', 'refresh'],
    ['message', 'message'],
    ['colour', 'message'],
  ])('for %s says %s where the bit is 1', async (statusPurpose, answer) => {
    const subject = { statusPurpose, encodedList: `u${bits([9])}` }
    expect(await answerTo({ entry: { statusPurpose }, subject })).toBe(answer)
  })

  it('counts bit 0 as the most significant bit of the first byte', async () => {
    const subject = { encodedList: `u${bits([0])}` }
    expect(await answerTo({ entry: { statusListIndex: '0' }, subject })).toBe('revoked')
    expect(await answerTo({ entry: { statusListIndex: '7' }, subject })).toBe('active')
  })

  it('takes the index as a number too', async () => {
    const subject = { encodedList: `u${bits([9])}` }
    expect(await answerTo({ entry: { statusListIndex: 9 }, subject })).toBe('revoked')
  })

  it('may serve several purposes', async () => {
    const subject = { statusPurpose: ['suspension', 'revocation'], encodedList: `u${bits([9])}` }
    expect(await answerTo({ subject })).toBe('revoked')
  })

  it('reads entries of several bits and tells their message', async () => {
    const entry = {
      statusPurpose: 'message',
      statusSize: 2,
      statusListIndex: '1',
      statusMessage: [{ status: '0x2', message: 'withdrawn on request' }],
    }
    const subject = { statusPurpose: 'message', encodedList: `u${bits([2], 65_536)}` }
    const { check } = await ask({ entry, subject })
    expect(check).toMatchObject({
      answer: 'message',
      detail: { value: 2, message: 'withdrawn on request' },
    })
  })

  it.each([
    ['without a prefix', (list: string) => list],
    ['padded', (list: string) => `${list}==`.slice(0, Math.ceil(list.length / 4) * 4)],
    ['in plain base64', (list: string) => list.replaceAll('-', '+').replaceAll('_', '/')],
  ])('may be encoded %s', async (_, encode) => {
    const subject = { encodedList: encode(bits([9])) }
    expect(await answerTo({ subject })).toBe('revoked')
  })

  it.each(['StatusList2021', 'RevocationList2020'])('may be of the older kind %s', async (kind) => {
    const older = kind === 'RevocationList2020'
    const entry = {
      type: older ? 'RevocationList2020Status' : 'StatusList2021Entry',
      ...(older && { revocationListIndex: '9', revocationListCredential: LIST }),
    }
    const list = { type: ['VerifiableCredential', `${kind}Credential`] }
    const subject = { type: kind, encodedList: bits([9]) }
    expect(await answerTo({ entry, list, subject })).toBe('revoked')
  })

  it('of a few entries is read, and remarked on', async () => {
    const { check, remarks } = await ask({ subject: { encodedList: `u${bits([9], 16)}` } })
    expect(check.answer).toBe('revoked')
    expect(remarks.map(({ code }) => code)).toEqual(['status.listShort'])
  })

  it('by another issuer counts, and is remarked on', async () => {
    const { check, remarks } = await ask({
      list: { issuer: { id: 'did:web:other.example' } },
      subject: { encodedList: `u${bits([9])}` },
    })
    expect(check.answer).toBe('revoked')
    expect(remarks.map(({ code }) => code)).toEqual(['status.issuerDiffers'])
    expect(check.detail?.signers).toEqual(['did:web:other.example'])
  })

  it('by the issuer itself has no other signer to name', async () => {
    const { check } = await ask({})
    expect(check.detail).not.toHaveProperty('signers')
  })

  it('names every other signer, whichever list decides', () => {
    const by = (answer: 'active' | 'revoked', ...signers: string[]): StatusAnswer => ({
      check: { id: 'revocation', answer, detail: signers.length > 0 ? { signers } : {} },
      remarks: [],
    })
    const { check } = worstOf([by('active', 'did:web:a.example'), by('revoked'), by('active')])
    expect(check).toMatchObject({ answer: 'revoked', detail: { signers: ['did:web:a.example'] } })
  })
})

describe('the status stays open', () => {
  const set = { encodedList: `u${bits([9])}` }

  it.each<readonly [string, Case]>([
    ['the list is wrongly signed', { signature: 'altered', subject: set }],
    ['the key is not the list issuer’s', { issuer: 'unbound', subject: set }],
    ['the list has expired', { list: { validUntil: '2026-11-22T00:00:00Z' }, subject: set }],
    ['the list’s end cannot be read', { list: { validUntil: 'soon' } }],
    ['the list is not valid yet', { list: { validFrom: '2026-11-24T00:00:00Z' } }],
    ['the list has another type', { list: { type: ['VerifiableCredential'] } }],
    ['the list has another subject', { subject: { type: 'StatusList2021' } }],
    ['the list has another purpose', { subject: { statusPurpose: 'suspension' } }],
    ['the list is not GZIP', { subject: { encodedList: 'uAAAA' } }],
    ['the list is cut short', { subject: { encodedList: `u${bits([9]).slice(0, 20)}` } }],
    ['the place is beyond the end', { entry: { statusListIndex: '131072' } }],
    ['the index is negative', { entry: { statusListIndex: '-1' } }],
    ['the index is no number', { entry: { statusListIndex: '0x9' } }],
    ['the index is gigantic', { entry: { statusListIndex: '9'.repeat(40) } }],
    ['an entry has no bits', { entry: { statusSize: 0 } }],
    ['the entry has no list', { entry: { statusListCredential: 7 } }],
  ])('when %s', async (_, given) => {
    expect(await answerTo(given)).toBe('brokenList')
  })

  it('when nobody answers: unreachable is not active', async () => {
    const load = () =>
      Promise.resolve({ outcome: 'unreachable', why: 'consent', host: 'issuer.example' } as const)
    expect(await answerTo({ world: { load } })).toBe('unreachable')
  })

  it('for a kind of entry that we do not know', async () => {
    expect(await answerTo({ entry: { type: 'TokenStatusList' } })).toBe('unsupported')
  })

  it('when a list unpacks to more than 16 MiB', async () => {
    const encodedList = `u${base64url(gzipSync(new Uint8Array(17 * 1024 * 1024)))}`
    expect(await answerTo({ subject: { encodedList } })).toBe('brokenList')
  })

  it('but a revoked bit beside it is worse', async () => {
    const broken = entryOf({ statusListIndex: '-1' })
    expect(await answerTo({ subject: set }, [broken])).toBe('revoked')
    expect(await answerTo({}, [broken])).toBe('brokenList')
  })
})
