/** Signed Open Badges 1.x and 2.x: real RSA signatures, one thing spoiled at a time. */
import { beforeAll, describe, expect, it } from 'vitest'
import {
  ACHIEVEMENT_ID,
  anAward,
  anIssuer,
  ISSUER_ID,
  pagesOf,
} from '../../testing/a-hosted-badge.ts'
import { aWorld } from '../../testing/a-world.ts'
import { judging } from '../../testing/judging.ts'
import type { Signer } from '../../testing/signed-badges.ts'
import { aSigner } from '../../testing/signed-badges.ts'

const KEY_ID = 'https://issuer.example/key.json'
const UUID = 'urn:uuid:52e4c6b3-8c13-4fa8-8482-a5cf34ef37a9'

let signer: Signer
let other: Signer
beforeAll(async () => {
  signer = await aSigner('RS256')
  other = await aSigner('RS256')
})

const award = (over: object = {}) =>
  anAward({ id: UUID, verification: { type: 'SignedBadge', creator: KEY_ID }, ...over })

const pages = (over: Readonly<Record<string, object>> = {}) =>
  pagesOf({
    [ISSUER_ID]: { body: anIssuer({ publicKey: KEY_ID }) },
    [KEY_ID]: { body: { id: KEY_ID, owner: ISSUER_ID, publicKeyPem: signer.pem } },
    ...over,
  })

const judged = (jws: string, over: Readonly<Record<string, object>> = {}) =>
  judging(jws, aWorld(pages(over)))

describe('a signed badge', () => {
  it('is valid by a key that its issuer lists', async () => {
    const outcome = await judged(await signer.sign(award()))
    expect(outcome.answer('signature')).toBe('valid')
    expect(outcome.answer('issuer')).toBe('bound')
    expect(outcome.verdict).toBe('valid')
  })

  it('is valid when it names no key but one of the listed ones fits', async () => {
    const second = 'https://issuer.example/second.json'
    const jws = await signer.sign(award({ verification: { type: 'SignedBadge' } }))
    const outcome = await judged(jws, {
      [ISSUER_ID]: { body: anIssuer({ publicKey: [second, KEY_ID] }) },
      [second]: { body: { id: second, owner: ISSUER_ID, publicKeyPem: other.pem } },
    })
    expect(outcome.verdict).toBe('valid')
  })

  it('is invalid when signed by a key that the issuer does not list', async () => {
    const rogue = 'https://rogue.example/key.json'
    const jws = await other.sign(award({ verification: { type: 'SignedBadge', creator: rogue } }))
    const outcome = await judged(jws, {
      [rogue]: { body: { id: rogue, owner: ISSUER_ID, publicKeyPem: other.pem } },
    })
    expect(outcome.verdict).toBe('invalid')
  })

  it('is invalid when another key made the signature', async () => {
    expect((await judged(await other.sign(award()))).answer('signature')).toBe('altered')
  })

  it('is invalid when the key says that somebody else owns it', async () => {
    const body = { id: KEY_ID, owner: 'https://other.example/', publicKeyPem: signer.pem }
    const outcome = await judged(await signer.sign(award()), { [KEY_ID]: { body } })
    expect(outcome.answer('issuer')).toBe('mismatch')
  })

  it('is unverified when the key cannot be read', async () => {
    const outcome = await judged(await signer.sign(award()), {
      [KEY_ID]: { unreachable: 'blocked' },
    })
    expect(outcome.answer('signature')).toBe('keyUnreachable')
    expect(outcome.verdict).toBe('unverified')
  })

  it('is unverified by an RSA key of 1024 bits', async () => {
    const weak = await aSigner('RS256', 1024)
    const body = { id: KEY_ID, owner: ISSUER_ID, publicKeyPem: weak.pem }
    const outcome = await judged(await weak.sign(award()), { [KEY_ID]: { body } })
    expect(outcome.answer('signature')).toBe('weakKey')
    expect(outcome.verdict).toBe('unverified')
  })

  it.each([
    ['bare PEM', () => signer.pem],
    [
      'PEM with literal line ends',
      () => ({ id: KEY_ID, publicKeyPem: signer.pem.replaceAll('\n', '\\n') }),
    ],
    ['a JWK', () => ({ id: KEY_ID, publicKeyJwk: signer.jwk })],
  ])('is valid by a key written as %s', async (_, body) => {
    const outcome = await judged(await signer.sign(award()), { [KEY_ID]: { body: body() } })
    expect(outcome.verdict).toBe('valid')
  })

  it.each([{ revoked: '2020-01-01T00:00:00Z' }, { expires: '2020-01-01' }, { revoked: 'once' }])(
    'is invalid by a key that had ended: %j',
    async (dates) => {
      const body = { id: KEY_ID, owner: ISSUER_ID, publicKeyPem: signer.pem, ...dates }
      const outcome = await judged(await signer.sign(award()), { [KEY_ID]: { body } })
      expect(outcome.answer('signature')).toBe('keyExpired')
    },
  )

  it('takes no key from a page on which somebody wrote one', async () => {
    const body = `<p>My key:</p><pre>${signer.pem}</pre>`
    const outcome = await judged(await signer.sign(award()), { [KEY_ID]: { body } })
    expect(outcome.verdict).toBe('unverified')
  })

  it('takes no key from the profile written inside it', async () => {
    const forged = {
      id: ACHIEVEMENT_ID,
      type: 'BadgeClass',
      name: 'Robotics',
      issuer: anIssuer({ publicKey: { id: KEY_ID, publicKeyPem: other.pem } }),
    }
    expect((await judged(await other.sign(award({ badge: forged })))).verdict).toBe('invalid')
  })

  it.each([
    ['no algorithm', { alg: 'none' }],
    ['a shared secret', { alg: 'HS256' }],
    ['a critical header', { crit: ['exp'] }],
    ['an unencoded payload', { b64: false }],
    ['an elliptic algorithm over an RSA key', { alg: 'ES256' }],
  ])('is invalid with %s', async (_, header) => {
    expect((await judged(await signer.sign(award(), header))).verdict).toBe('invalid')
  })

  it('is invalid without any signature', async () => {
    const jws = await signer.sign(award(), { alg: 'none' })
    expect((await judged(jws.slice(0, jws.lastIndexOf('.') + 1))).verdict).toBe('invalid')
  })
})

describe('a list of revoked badges', () => {
  const LIST = 'https://issuer.example/revoked.json'
  const withList = (body: unknown) => ({
    [ISSUER_ID]: { body: anIssuer({ publicKey: KEY_ID, revocationList: LIST }) },
    [LIST]: { body },
  })

  it.each([
    ['by its id', { type: 'RevocationList', revokedAssertions: [UUID] }, 'revoked'],
    ['by its uid', { type: 'RevocationList', revokedAssertions: [{ uid: 'abc' }] }, 'revoked'],
    ['in the map of 1.x', { abc: 'Issued by mistake' }, 'revoked'],
    ['in a map without a reason', { abc: null }, 'revoked'],
    ['with an escaped letter', { revokedAssertions: [UUID.replace('5', '%35')] }, 'revoked'],
    ['nowhere, in an answer that may be no list', { error: 'try again later' }, 'unverified'],
    [
      'only in an entry that is not revoked',
      { revokedAssertions: [{ id: UUID, revoked: false }] },
      'valid',
    ],
    ['nowhere', { type: 'RevocationList', revokedAssertions: [] }, 'valid'],
    ['in a page that is no list', { type: 'Issuer' }, 'unverified'],
  ])('that names it %s gives its verdict', async (_, body, verdict) => {
    const outcome = await judged(await signer.sign(award({ uid: 'abc' })), withList(body))
    expect(outcome.verdict).toBe(verdict)
  })

  it('that cannot be read leaves the badge unverified', async () => {
    const over = { ...withList({}), [LIST]: { status: 500 } }
    const outcome = await judged(await signer.sign(award()), over)
    expect(outcome.answer('revocation')).toBe('unreachable')
    expect(outcome.verdict).toBe('unverified')
  })

  it('is not asked about a badge whose signature is wrong', async () => {
    const world = aWorld(pages(withList({ revokedAssertions: [] })))
    await judging(await other.sign(award()), world)
    expect(world.asked.map(({ url }) => url)).not.toContain(LIST)
  })
})

describe('a signed badge of 1.x', () => {
  const legacy = (url: string) =>
    award({ uid: 'x1', verification: undefined, verify: { type: 'signed', url } })

  it('is valid by a key on its issuer’s host', async () => {
    expect((await judged(await signer.sign(legacy(KEY_ID)))).verdict).toBe('valid')
  })

  it('is unverified by a key on any other host', async () => {
    const rogue = 'https://rogue.example/key.pem'
    const outcome = await judged(await other.sign(legacy(rogue)), { [rogue]: { body: other.pem } })
    expect(outcome.answer('issuer')).toBe('unbound')
    expect(outcome.verdict).toBe('unverified')
  })
})
