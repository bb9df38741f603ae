/** Signed Open Badges 1.x and 2.x: real RSA signatures, one thing spoiled at a time. */
import { beforeAll, describe, expect, it } from 'vitest'
import {
  ACHIEVEMENT_ID,
  anAchievement,
  anAward,
  anIssuer,
  ISSUER_ID,
  pagesOf,
} from '../../testing/a-hosted-badge.ts'
import { aWorld } from '../../testing/a-world.ts'
import { digestOf, disclosureOf } from '../../testing/an-sd-jwt.ts'
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

  it('is not called valid where an SD-JWT keeps back what its issuer says of revocation', async () => {
    const issuer = anIssuer({ publicKey: KEY_ID })
    const judgedWith = async (more: object) => {
      const badge = anAchievement({ issuer: { ...issuer, ...more } })
      return judged(`${await signer.sign(award({ badge, _sd_alg: 'sha-256' }))}~`)
    }
    expect((await judgedWith({})).verdict).toBe('valid')
    const digest = digestOf(disclosureOf('salt', 'revocationList', 'https://issuer.example/list'))
    expect((await judgedWith({ _sd: [digest] })).verdict).toBe('unverified')
  })

  it('is revoked when it says so itself, with or without the rest of it', async () => {
    const { '@context': context, verification } = award()
    const rest = { '@context': context, id: UUID, revoked: true, badge: ACHIEVEMENT_ID }
    for (const badge of [award({ revoked: true }), { ...rest, verification }])
      expect((await judged(await signer.sign(badge))).answer('revocation')).toBe('revoked')
    expect((await judged(await signer.sign(award({ revoked: false })))).verdict).toBe('valid')
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
      () => ({ id: KEY_ID, owner: ISSUER_ID, publicKeyPem: signer.pem.replaceAll('\n', '\\n') }),
    ],
    ['a JWK', () => ({ id: KEY_ID, owner: ISSUER_ID, publicKeyJwk: signer.jwk })],
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

describe('a key of a signed badge', () => {
  const REAL = 'https://issuer.example/real'
  const UPLOAD = 'https://issuer.example/uploads/mallory/cv.txt'
  const document = (id: string, owner: string | undefined) => ({
    body: { id, owner, publicKeyPem: signer.pem },
  })
  const pem = () => ({ body: signer.pem })
  /** The verdict on a badge that names the key in `way`, of an issuer whose profile stands at REAL. */
  const verdictOn = async (way: object, over: Readonly<Record<string, object>>, profile = {}) => {
    const jws = await signer.sign(award({ verification: { type: 'SignedBadge', ...way } }))
    const outcome = await judged(jws, {
      [ACHIEVEMENT_ID]: { body: anAchievement({ issuer: REAL }) },
      [REAL]: { body: anIssuer({ id: REAL, publicKey: [], ...profile }) },
      ...over,
    })
    return `${outcome.verdict} ${outcome.answer('issuer')}`
  }

  it('that verification.url names counts under the issuer’s own path only (a7)', async () => {
    const at = (url: string, page: object = pem()) => verdictOn({ url }, { [url]: page })
    expect(await at(`${REAL}/key.pem`)).toBe('valid bound')
    expect(await at(UPLOAD)).toBe('unverified unbound')
    expect(await at(`${REAL}ly/key.pem`)).toBe('unverified unbound')
    expect(await at(`${REAL}/view?file=../mallory/key.pem`)).toBe('unverified unbound')
    expect(await at(`${REAL}/..%2Fmallory/key.pem`)).toBe('unverified unbound')
    expect(await at(`${REAL}/go`, { ...pem(), url: UPLOAD })).toBe('unverified unbound')
    expect(await at(`${REAL}/go`, { ...pem(), url: `${REAL}/key.pem` })).toBe('valid bound')
  })

  it('that the profile lists counts wherever it is, and when its document names the issuer', async () => {
    const key = 'https://keys.example/1.json'
    const listed = (owner: string | undefined) =>
      verdictOn({ creator: key }, { [key]: document(key, owner) }, { publicKey: [key] })
    expect(await listed(REAL)).toBe('valid bound')
    expect(await listed(undefined)).toBe('unverified unbound')
    expect(await listed('https://other.example/')).toBe('invalid mismatch')
  })

  it('that lies under the issuer’s path needs an owner too', async () => {
    const key = `${REAL}/key.json`
    const placed = (owner?: string) => verdictOn({ url: key }, { [key]: document(key, owner) })
    expect(await placed(REAL)).toBe('valid bound')
    expect(await placed()).toBe('unverified unbound')
  })

  it('is not the issuer’s because one of two owners on its host lists it', async () => {
    const [mallory, key] = ['https://issuer.example/mallory', 'https://issuer.example/mallory/key']
    const claims = { publicKey: [key] }
    const theirs = { [key]: document(key, mallory) }
    expect(await verdictOn({ creator: key }, theirs, claims)).toBe('invalid mismatch')
    expect(await verdictOn({ url: key }, theirs)).toBe('invalid mismatch')
  })
})

describe('a signed badge of 1.x', () => {
  const [ORGANISATION, KEY] = ['https://issuer.example/org.json', 'https://issuer.example/key.pem']
  const bare = { '@context': undefined, type: undefined }
  const legacy = (url: string, over: object = bare) =>
    award({ uid: 'x1', verification: undefined, verify: { type: 'signed', url }, ...over })
  const judgedAs = async (badge: object, profile: object = bare, url = '') => {
    const body = anIssuer({ ...profile, id: ORGANISATION })
    const key = url === '' ? {} : { url }
    return judged(await signer.sign(badge), {
      [ACHIEVEMENT_ID]: { body: anAchievement({ ...profile, issuer: ORGANISATION }) },
      [ORGANISATION]: { body },
      [KEY]: { body: signer.pem, ...key },
    })
  }

  it('of 1.0, whose issuer is an origin, is valid by a key on that origin', async () => {
    expect((await judgedAs(legacy(KEY))).verdict).toBe('valid')
  })

  it('of 1.0 is unverified by a key to which its origin sends on elsewhere', async () => {
    const outcome = await judgedAs(legacy(KEY), bare, 'https://rogue.example/key.pem')
    expect(outcome.verdict).toBe('unverified')
  })

  it.each([
    ['the badge', { '@context': 'https://w3id.org/openbadges/v1' }, bare],
    ['its issuer', bare, {}],
    ['both', {}, {}],
  ])('does not lend that rule to a later version of %s', async (_, badge, profile) => {
    const outcome = await judgedAs(legacy(KEY, badge), profile)
    expect(outcome.answer('issuer')).toBe('unbound')
    expect(outcome.verdict).toBe('unverified')
  })

  it('is unverified by a key on any other host', async () => {
    const rogue = 'https://rogue.example/key.pem'
    const outcome = await judged(await other.sign(legacy(rogue)), { [rogue]: { body: other.pem } })
    expect(outcome.answer('issuer')).toBe('unbound')
    expect(outcome.verdict).toBe('unverified')
  })
})
