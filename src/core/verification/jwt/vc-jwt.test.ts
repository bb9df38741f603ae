/** Open Badges 3.0 as JWT: real keys of every kind, and the ways in which an issuer can be impersonated. */
import { describe, expect, it } from 'vitest'
import { base64url, utf8 } from '../../kernel/bytes.ts'
import { aWorld } from '../../testing/a-world.ts'
import { judging } from '../../testing/judging.ts'
import { anOb3, aSigner } from '../../testing/signed-badges.ts'

const WEB = 'did:web:issuer.example'
const DID_URL = 'https://issuer.example/.well-known/did.json'
const HTTPS = 'https://issuer.example/issuer'
const VC2 = 'https://www.w3.org/ns/credentials/v2'
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const DRAFT = 'https://imsglobal.github.io/openbadges-specification/context.json'
const ELSE = 'https://elsewhere.example/context.json'
const BETH = { id: 'mailto:beth@example.org' }
const NOTHING = { ...BETH, type: ['AchievementSubject'] }
const EMPTY = { ...NOTHING, achievement: [] }
const ENDORSEMENT = ['VerifiableCredential', 'EndorsementCredential']
const ABOUT = { id: 'https://issuer.example/robotics', type: ['EndorsementSubject'] }
const OTHER = ['VerifiableCredential']
const JWKS = 'https://issuer.example/.well-known/jwks.json'

const didDocument = (jwk: object, over: object = {}) => ({
  id: WEB,
  verificationMethod: [
    { id: `${WEB}#key-1`, type: 'JsonWebKey', controller: WEB, publicKeyJwk: jwk },
  ],
  assertionMethod: ['#key-1'],
  ...over,
})
const signer = await aSigner('ES256')
const other = await aSigner('ES256')
const kid = { kid: `${WEB}#key-1` }
const good = { [DID_URL]: { body: didDocument(signer.jwk) } }

describe('a badge as JWT', () => {
  it.each(['RS256', 'ES256', 'EdDSA'] as const)('is valid by %s of a did:jwk', async (alg) => {
    const { did, sign } = await aSigner(alg)
    const world = aWorld({})
    const outcome = await judging(await sign(anOb3(did), { kid: `${did}#0` }), world)
    expect(outcome.verdict).toBe('valid')
    expect(world.asked).toHaveLength(0)
  })

  it('is valid by a key that the issuer’s did:web lists', async () => {
    const outcome = await judging(await signer.sign(anOb3(WEB), kid), aWorld(good))
    expect(outcome.answer('issuer')).toBe('bound')
    expect(outcome.verdict).toBe('valid')
  })

  it('is valid in the vc claim of version 1.1 too', async () => {
    const vc = anOb3(WEB, {
      '@context': [
        'https://www.w3.org/2018/credentials/v1',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      validFrom: undefined,
      issuanceDate: '2024-01-02T03:04:05Z',
    })
    const outcome = await judging(await signer.sign({ iss: WEB, vc }, kid), aWorld(good))
    expect(outcome.verdict).toBe('valid')
  })

  it.each([
    [
      'by another key than the one listed',
      () => other.sign(anOb3(WEB), kid),
      'signature',
      'altered',
    ],
    [
      'by a key that is not listed',
      () => signer.sign(anOb3(WEB), { kid: `${WEB}#key-2` }),
      'issuer',
      'mismatch',
    ],
    [
      'with claims that name another issuer',
      () => signer.sign({ ...anOb3(WEB), iss: 'did:web:other.example' }, kid),
      'signature',
      'refused',
    ],
    [
      'by a key of another kind than its algorithm',
      () => signer.sign(anOb3(WEB), { ...kid, alg: 'RS256' }),
      'signature',
      'refused',
    ],
  ] as const)('is invalid %s', async (_, sign, check, answer) => {
    const outcome = await judging(await sign(), aWorld(good))
    expect(outcome.answer(check)).toBe(answer)
    expect(outcome.verdict).toBe('invalid')
  })

  it.each(['soon', 1e20, null, true, {}])(
    'is never valid with an end that nobody can read, which is not "no end": %j',
    async (exp) => {
      const outcome = await judging(await signer.sign({ ...anOb3(WEB), exp }, kid), aWorld(good))
      expect(outcome.answer('validity')).toBe('unreadable')
      expect(outcome.verdict).not.toBe('valid')
    },
  )

  it('has ended when either of two ends has passed, whichever data model names it', async () => {
    const dates = { validUntil: '2046-01-01T00:00:00Z', expirationDate: '2025-01-01T00:00:00Z' }
    const outcome = await judging(await signer.sign(anOb3(WEB, dates), kid), aWorld(good))
    expect(outcome.verdict).toBe('expired')
  })

  it.each([
    ['later than the badge', '2030-01-01T00:00:00Z', 'valid', '2030-01-01T00:00:00Z'],
    ['earlier than the badge', '2099-01-01T00:00:00Z', 'valid', '2096-10-02T07:06:40.000Z'],
    [
      'later than the badge, which is over',
      '2025-01-01T00:00:00Z',
      'expired',
      '2025-01-01T00:00:00Z',
    ],
  ])(
    'has the earlier of two ends when its signature ends %s',
    async (_, validUntil, verdict, until) => {
      const badge = anOb3(WEB, { validUntil })
      const jws = await signer.sign({ ...badge, exp: 4_000_000_000 }, kid)
      const outcome = await judging(jws, aWorld(good))
      expect([outcome.verdict, outcome.remarks]).toEqual([
        verdict,
        expect.arrayContaining(['endsDiffer']),
      ])
      const check = outcome.report.checks.find(({ id }) => id === 'validity')
      expect(check?.detail?.until).toBe(until)
    },
  )

  it('has expired when its signature has, whatever the badge says', async () => {
    const badge = anOb3(WEB, { validUntil: '2099-01-01T00:00:00Z' })
    const over = await signer.sign({ ...badge, exp: 1_700_000_000 }, kid)
    expect((await judging(over, aWorld(good))).verdict).toBe('expired')
    const unread = await signer.sign({ ...badge, exp: 'soon' }, kid)
    expect((await judging(unread, aWorld(good))).verdict).toBe('unverified')
  })

  it('is invalid when the header publishes a private key', async () => {
    const jwk = { ...signer.jwk, d: 'AQAB' }
    const outcome = await judging(await signer.sign(anOb3(HTTPS), { jwk }), aWorld({}))
    expect(outcome.answer('signature')).toBe('refused')
  })

  it('is unverified by a key in its own header, which anybody can write', async () => {
    const outcome = await judging(await other.sign(anOb3(HTTPS), { jwk: other.jwk }), aWorld({}))
    expect(outcome.answer('signature')).toBe('valid')
    expect(outcome.answer('issuer')).toBe('unbound')
    expect(outcome.verdict).toBe('unverified')
  })

  it('is valid by a key in its header that the issuer’s key set holds too', async () => {
    const jws = await signer.sign(anOb3(HTTPS), { jwk: signer.jwk })
    const outcome = await judging(jws, aWorld({ [JWKS]: { body: { keys: [signer.jwk] } } }))
    expect(outcome.verdict).toBe('valid')
  })

  it('is unverified when one key set serves two issuers and names the other', async () => {
    const jws = await signer.sign(anOb3(HTTPS), { jwk: signer.jwk })
    const keys = [{ ...signer.jwk, iss: 'https://issuer.example/another' }]
    expect((await judging(jws, aWorld({ [JWKS]: { body: { keys } } }))).verdict).toBe('unverified')
  })

  it('is unverified by the did:jwk of somebody else', async () => {
    const jws = await other.sign(anOb3(WEB), { kid: `${other.did}#0` })
    expect((await judging(jws, aWorld(good))).verdict).toBe('unverified')
  })

  it.each([
    ['cannot be read', { [DID_URL]: { unreachable: 'blocked' as const } }, 'unverified'],
    ['is not there', { [DID_URL]: { status: 404 } }, 'unverified'],
    [
      'calls itself another',
      { [DID_URL]: { body: didDocument(signer.jwk, { id: 'did:web:x.example' }) } },
      'invalid',
    ],
    [
      'lists the key for other uses only',
      { [DID_URL]: { body: didDocument(signer.jwk, { assertionMethod: [] }) } },
      'invalid',
    ],
  ])('is never valid when the DID document %s', async (_, pages, verdict) => {
    expect((await judging(await signer.sign(anOb3(WEB), kid), aWorld(pages))).verdict).toBe(verdict)
  })

  it('is valid by a did:key that is written as a JWK', async () => {
    const jcs = [0xd1, 0xd6, 0x03, ...utf8(JSON.stringify(signer.jwk))]
    const did = `did:key:u${base64url(Uint8Array.from(jcs))}`
    expect((await judging(await signer.sign(anOb3(did)), aWorld({}))).verdict).toBe('valid')
  })

  it.each([
    'did:key:mgCQCMgFiLj2cF/wNHQ6rDpwsRBcnbrnay2CSBYd/1cXFplM',
    'did:key:zNotAKey0',
    'did:jwk:e30',
    'did:ebsi:zvHWX359A3CvfJnCYaAiAde',
    'urn:uuid:1d8ee8a2-3c5c-4d3e-9a34-4b1b6d1f0a01',
  ])('is unverified by a key that we cannot read: %s', async (id) => {
    const outcome = await judging(await signer.sign(anOb3(id), { kid: id }), aWorld({}))
    expect(outcome.verdict).toBe('unverified')
  })

  it('is unverified when its header or DID document holds a key of a kind we cannot read', async () => {
    const unknown = { kty: 'AKP', alg: 'ML-DSA-44', pub: 'AAAA' }
    const header = await signer.sign(anOb3(WEB), { jwk: unknown })
    expect((await judging(header, aWorld(good))).verdict).toBe('unverified')
    const pages = { [DID_URL]: { body: didDocument(unknown) } }
    expect((await judging(await signer.sign(anOb3(WEB), kid), aWorld(pages))).verdict).toBe(
      'unverified',
    )
  })

  it('is unverified when the host of its did:web sends on to another one', async () => {
    const [did, url] = ['did:web:issuer.example:user', 'https://issuer.example/user/did.json']
    const key = { kid: `${did}#key-1` }
    const method = { id: key.kid, type: 'JsonWebKey', controller: did, publicKeyJwk: other.jwk }
    const body = { id: did, verificationMethod: [method], assertionMethod: [key.kid] }
    const jws = await other.sign(anOb3(did), key)
    const at = (where: string) => judging(jws, aWorld({ [url]: { body, url: where } }))
    expect((await at('https://issuer.example/users/did.json')).verdict).toBe('valid')
    const moved = await at('https://evil.example/did.json')
    expect(moved.verdict).toBe('unverified')
    expect(moved.answer('signature')).toBe('keyUnreachable')
  })

  it.each([
    ['without the context of Open Badges', { '@context': [VC2] }, 'unverified', 'unstated'],
    [
      'with a context we do not know instead',
      { '@context': [VC2, ELSE] },
      'unverified',
      'unstated',
    ],
    [
      'with a context we do not know besides',
      { '@context': [VC2, OB, ELSE] },
      'valid',
      'notNeeded',
    ],
    ['of a 3.0.0 draft', { '@context': [VC2, DRAFT] }, 'valid', 'notNeeded'],
    ['without an achievement', { credentialSubject: NOTHING }, 'unverified', 'notNeeded'],
    ['with no achievement in a list', { credentialSubject: EMPTY }, 'unverified', 'notNeeded'],
    [
      'that endorses without the context',
      { '@context': [VC2], type: ENDORSEMENT, credentialSubject: ABOUT },
      'unverified',
      'unstated',
    ],
    [
      'that is no badge and says so',
      { '@context': [VC2], type: OTHER, credentialSubject: BETH },
      'valid',
      'notNeeded',
    ],
  ])('%s gives its verdict', async (_, over, verdict, context) => {
    const outcome = await judging(await signer.sign(anOb3(WEB, over), kid), aWorld(good))
    expect([outcome.verdict, outcome.answer('context')]).toEqual([verdict, context])
  })

  it('names no key that could be found: unverified', async () => {
    expect((await judging(await signer.sign(anOb3(WEB)), aWorld(good))).verdict).toBe('unverified')
  })

  it('is invalid after a single character of its signature changed', async () => {
    const jws = await signer.sign(anOb3(WEB), kid)
    const at = jws.length - 10
    const changed = jws.slice(0, at) + (jws[at] === 'A' ? 'B' : 'A') + jws.slice(at + 1)
    expect((await judging(changed, aWorld(good))).verdict).toBe('invalid')
  })
})

describe('a key that ended before it signed', () => {
  const at = '2020-01-01T00:00:00Z'
  const dated = (over: object) => {
    const [method] = didDocument(signer.jwk).verificationMethod
    return {
      [DID_URL]: {
        body: didDocument(signer.jwk, { verificationMethod: [{ ...method, ...over }] }),
      },
    }
  }

  it.each([
    { revoked: at },
    { revoked: [at] },
    { revoked: { '@value': at } },
    { revoked: 1_577_836_800 },
    { revoked: true },
    { expires: [at] },
  ])('proves nothing, however its end is written: %j', async (over) => {
    const outcome = await judging(await signer.sign(anOb3(WEB), kid), aWorld(dated(over)))
    expect(outcome.answer('signature')).toBe('keyExpired')
  })

  it.each([{ revoked: null }, { expires: '' }])('is told from one without: %j', async (over) => {
    const outcome = await judging(await signer.sign(anOb3(WEB), kid), aWorld(dated(over)))
    expect(outcome.verdict).toBe('valid')
  })
})

it.each([{ _sd: ['hash'] }, { evidence: [{ '...': 'hash' }] }])(
  'a JWT of which parts were left out says so: %j',
  async (hidden) => {
    const jws = await signer.sign(anOb3(WEB, hidden), kid)
    expect((await judging(jws, aWorld(good))).remarks).toContain('proof.disclosure')
  },
)
