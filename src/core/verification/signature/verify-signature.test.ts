/** Claims about single signatures: what jose signs holds in every algorithm, and keys that prove nothing do not. */
import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { base64url, fromBase64url, utf8 } from '../../kernel/bytes.ts'
import { aWorld } from '../../testing/a-world.ts'
import { judging } from '../../testing/judging.ts'
import { anOb3 } from '../../testing/signed-badges.ts'
import type { PublicJwk } from '../keys/key.ts'
import type { AlgorithmName } from './algorithms.ts'
import { verifySignature } from './verify-signature.ts'
import { isWeak } from './weak-key.ts'

const NAMES = [
  ...(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'] as const),
  ...(['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'] as const),
] satisfies readonly AlgorithmName[]

const didOf = (jwk: object) => `did:jwk:${base64url(utf8(JSON.stringify(jwk)))}`

async function signedByJose(alg: AlgorithmName) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const did = didOf(await exportJWK(publicKey))
  return new CompactSign(utf8(JSON.stringify(anOb3(did))))
    .setProtectedHeader({ alg, kid: `${did}#0` })
    .sign(privateKey)
}

/** Another character than that, from the same alphabet. */
const other = (character: string) => (character === 'A' ? 'B' : 'A')

describe.each(NAMES)('a badge that jose signed with %s', (alg) => {
  it('is valid, and with one character of any part changed it never is', async () => {
    const jws = await signedByJose(alg)
    expect((await judging(jws, aWorld({}))).verdict).toBe('valid')
    const ends = jws.split('.').map((part) => part.length)
    for (const at of [3, (ends[0] ?? 0) + 40, jws.length - 20]) {
      const spoilt = jws.slice(0, at) + other(jws.charAt(at)) + jws.slice(at + 1)
      const verdict = await judging(spoilt, aWorld({})).then(
        (outcome) => outcome.verdict,
        () => 'malformed',
      )
      expect(verdict).not.toBe('valid')
    }
  })
})

describe('a key that anybody can sign with', () => {
  const MASK = 0x80
  it.each([
    `01${'00'.repeat(31)}`,
    '00'.repeat(32),
    `ec${'ff'.repeat(30)}7f`,
    `ed${'ff'.repeat(30)}7f`,
    `ee${'ff'.repeat(30)}7f`,
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  ])(
    'of Ed25519 (%s) makes no badge valid, though the arithmetic of a signature fits',
    async (y) => {
      const verdicts = new Set<string>()
      for (const sign of [0, MASK]) {
        const point = Uint8Array.from(Buffer.from(y, 'hex'))
        point[31] = (point[31] ?? 0) | sign
        const did = didOf({ kty: 'OKP', crv: 'Ed25519', x: base64url(point) })
        for (let attempt = 0; attempt < 16; attempt += 1) {
          const parts = [{ alg: 'EdDSA' }, anOb3(did, { name: `Forged ${attempt}` })]
          const signed = parts.map((part) => base64url(utf8(JSON.stringify(part)))).join('.')
          const neutral = Uint8Array.from([1, ...new Array<number>(63).fill(0)])
          verdicts.add((await judging(`${signed}.${base64url(neutral)}`, aWorld({}))).verdict)
        }
      }
      expect([...verdicts]).toEqual(['unverified'])
    },
  )

  it('of RSA is one of a chip whose keys can be factored (CVE-2017-15361)', () => {
    expect(isWeak({ kty: 'RSA', e: 'AQAB', n: rocaModulus() })).toBe(true)
  })

  it('of RSA is one with an even exponent, an even modulus or a small factor', async () => {
    const { publicKey } = await generateKeyPair('RS256', { extractable: true })
    const { n = '' } = await exportJWK(publicKey)
    expect(isWeak({ kty: 'RSA', n, e: 'AQAB' })).toBe(false)
    expect(isWeak({ kty: 'RSA', n, e: 'AQ' })).toBe(true)
    expect(isWeak({ kty: 'RSA', n, e: 'BA' })).toBe(true)
    expect(isWeak({ kty: 'RSA', n: shifted(n, 1n), e: 'AQAB' })).toBe(true)
    expect(isWeak({ kty: 'RSA', n: times(n, 7n), e: 'AQAB' })).toBe(true)
  })
})

describe('a key that says what it is for', () => {
  it.each([{ use: 'enc' }, { key_ops: ['sign'] }, { alg: 'ES384' }])(
    'proves nothing by another use: %j',
    async (members) => {
      const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
      const data = utf8('signed')
      const params = { name: 'ECDSA', hash: 'SHA-256' }
      const signature = new Uint8Array(await crypto.subtle.sign(params, privateKey, data))
      const jwk = (await exportJWK(publicKey)) as PublicJwk // an EC key of jose
      expect(await verifySignature('ES256', jwk, signature, data)).toBe('valid')
      expect(await verifySignature('ES256', { ...jwk, ...members }, signature, data)).toBe(
        'wrongKey',
      )
    },
  )
})

const toInteger = (text: string) =>
  BigInt(`0x${Buffer.from(fromBase64url(text) ?? []).toString('hex')}`)
const toText = (integer: bigint) => {
  const digits = integer.toString(16)
  return base64url(Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex'))
}
const shifted = (n: string, by: bigint) => toText(toInteger(n) - by)
const times = (n: string, factor: bigint) => toText(toInteger(n) * factor)

/** 65537^3 modulo the product of the first primes, plus a large multiple of that product. */
function rocaModulus(): string {
  let product = 2n
  for (let number = 3n; number <= 701n; number += 2n) if (isPrime(number)) product *= number
  let modulus = (65_537n ** 3n % product) + product * (1n << 1100n)
  while (modulus % 2n === 0n) modulus += product
  return toText(modulus)
}

function isPrime(number: bigint): boolean {
  for (let factor = 3n; factor * factor <= number; factor += 2n)
    if (number % factor === 0n) return false
  return true
}
