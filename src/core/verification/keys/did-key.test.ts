/** Claims about keys written as text: what is read, what is refused, and whose the key is. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64url } from '../../kernel/bytes.ts'
import { findDidKey } from './did-key.ts'
import { maySign, readJwk, thumbprint } from './jwk.ts'
import { fromBase58, fromMultibase, readMultikey } from './multikey.ts'

const VICTIM = 'z6MkrHKzgsahxBLyNAbLQyB1pcWNYC9GmywiWPgkrvntAZcj'
const ATTACKER = 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp'
const multibase = (...bytes: number[]) => `u${base64url(Uint8Array.from(bytes))}`
const pad = (prefix: number[], length: number) =>
  multibase(...prefix, ...new Array<number>(length).fill(7))
const jcs = (text: string) => multibase(0xd1, 0xd6, 0x03, ...new TextEncoder().encode(text))

describe('a did:key', () => {
  it.each([`did:key:${VICTIM}`, `did:key:${VICTIM}#${VICTIM}`])(
    'is its own issuer: %s',
    async (reference) => {
      expect(await findDidKey(reference, `did:key:${VICTIM}`)).toMatchObject({
        outcome: 'found',
        binding: 'selfAsserted',
        key: { jwk: { kty: 'OKP', crv: 'Ed25519' } },
      })
    },
  )

  it('is nobody else: another issuer is not bound to it', async () => {
    expect(await findDidKey(`did:key:${VICTIM}`, 'did:web:victim.example')).toMatchObject({
      binding: 'unbound',
    })
    expect(await findDidKey(`did:key:${VICTIM}`, undefined)).toMatchObject({ binding: 'unbound' })
  })

  it.each([
    `did:key:${VICTIM}#${ATTACKER}`,
    `did:key:${VICTIM}#`,
    `did:key:${VICTIM}#${VICTIM}#${VICTIM}`,
  ])('with another key after the # is refused: %s', async (reference) => {
    expect(await findDidKey(reference, `did:key:${VICTIM}`)).toMatchObject({ outcome: 'refused' })
  })
})

describe('a multikey', () => {
  it.each([
    ['P-256', 'zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP'],
    ['P-384', 'z82LkvCwHNreneWpsgPEbV3gu1C6NFJEBg4srfJ5gdxEsMGRJUz2sG9FE42shbn2xkZJh54'],
  ])('on %s is read with both coordinates', async (crv, text) => {
    expect(await readMultikey(text)).toMatchObject({ ok: true, value: { kty: 'EC', crv } })
  })

  it.each([0x80, 0x81, 0x82, 0x86, 0x87])(
    'that is a private key (%i) is refused',
    async (first) => {
      expect(await readMultikey(pad([first, 0x26], 32))).toEqual({
        ok: false,
        failure: 'secretKey',
      })
    },
  )

  it.each([
    ['a byte short', pad([0xed, 0x01], 31)],
    ['a byte long', pad([0xed, 0x01], 33)],
    ['a point off the curve', pad([0x80, 0x24, 0x04], 64)],
    ['padded', `${pad([0xed, 0x01], 32)}=`],
    ['with a letter outside the alphabet', VICTIM.replace('r', '0')],
    ['with a space', `${VICTIM} `],
    ['empty', 'z'],
    ['a JWK that is not whole', jcs('{"kty":"EC"}')],
    ['endless', `z${'2'.repeat(100_000)}`],
  ])('%s is refused', async (_, text) => {
    expect(await readMultikey(text)).toMatchObject({ ok: false, failure: 'malformed' })
  })

  it.each([
    ['of an unknown kind', pad([0x99, 0x01], 32)],
    ['in another base', 'mFA7Q'],
  ])('%s is not one we know, which proves nothing', async (_, text) => {
    expect(await readMultikey(text)).toEqual({ ok: false, failure: 'unsupportedKind' })
    expect(await findDidKey(`did:key:${text}`, undefined)).toMatchObject({ outcome: 'unsupported' })
  })

  it('that is written as a JWK is read, unless it is a private one', async () => {
    const key = { crv: 'Ed25519', kty: 'OKP', x: 'FKYRPdvkilBQ0ohqzMaCQscxhB5GBjOvOnAGbfVW2O8' }
    expect(await readMultikey(jcs(JSON.stringify(key)))).toEqual({ ok: true, value: key })
    expect(await readMultikey(jcs(JSON.stringify({ ...key, d: 'AQAB' })))).toEqual({
      ok: false,
      failure: 'secretKey',
    })
  })

  it('in base64url has one spelling: stray bits in the last character are refused', () => {
    expect(fromMultibase('uAA')).toBeDefined()
    expect(fromMultibase('uAB')).toBeUndefined()
  })
})

describe('base58', () => {
  it('reads back leading zeros', () => {
    expect(fromBase58('112')).toEqual(Uint8Array.from([0, 0, 1]))
  })

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void fromBase58(text)))
  })
})

describe('a JWK', () => {
  const rsa = {
    kty: 'RSA',
    e: 'AQAB',
    n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
  }

  it('has the thumbprint of RFC 7638 section 3.1', async () => {
    const key = readJwk({ ...rsa, alg: 'RS256', kid: '2011-04-29' })
    expect(key.ok && (await thumbprint(key.value))).toBe(
      'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
    )
  })

  it.each(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'])(
    'with the private member %s is refused',
    (member) => {
      expect(readJwk({ ...rsa, [member]: 'AQAB' })).toEqual({
        ok: false,
        failure: 'privateMembers',
      })
    },
  )

  it.each([{ kty: 'oct' }, { kty: 'RSA', n: 'AQAB' }, { ...rsa, e: 'A+/=' }, [], null, 'x'])(
    'that is not whole is refused: %j',
    (json) => {
      expect(readJwk(json)).toEqual({ ok: false, failure: 'malformed' })
    },
  )

  it('for encryption may not sign', () => {
    expect(maySign({ ...rsa, use: 'enc' })).toBe(false)
    expect(maySign({ ...rsa, key_ops: ['sign'] })).toBe(false)
    expect(maySign({ ...rsa, use: 'sig', key_ops: ['verify'] })).toBe(true)
  })
})
