/** Claims about the corners in which verifiers lie: one thing a reader overlooks, and the verdict it must have. */
import { describe, expect, it } from 'vitest'
import { readCredentials } from '../formats/read-credential.ts'
import { base64url, utf8 } from '../kernel/bytes.ts'
import type { JsonObject } from '../kernel/json.ts'
import { AWARD_ID, anAward, anIssuer, ISSUER_ID, pagesOf } from '../testing/a-hosted-badge.ts'
import { aWorld } from '../testing/a-world.ts'
import { aCredential, aKey, sign } from '../testing/independent-signer.ts'
import { judging, NOBODY } from '../testing/judging.ts'
import { anOb3, aSigner } from '../testing/signed-badges.ts'

const WEB = 'did:web:issuer.example'
const DID_URL = 'https://issuer.example/.well-known/did.json'
const signer = await aSigner('EdDSA')

function didDocument(did: string, jwk: object): JsonObject {
  const id = `${did}#key`
  const method = { id, type: 'JsonWebKey', controller: did, publicKeyJwk: jwk as JsonObject }
  return { id: did, verificationMethod: [method], assertionMethod: [id] }
}
const listed = { [DID_URL]: { body: didDocument(WEB, signer.jwk) } }
const signed = (over: object, claims: object = {}) =>
  signer.sign({ ...anOb3(WEB, over), ...claims }, { kid: `${WEB}#key` })

describe('a key that stands twice in one JSON object', () => {
  const twice = (json: object) => JSON.stringify(json).replace(/}$/, ',"id":"urn:other"}')

  it('makes an embedded proof unreadable, however good it is', async () => {
    const key = await aKey('eddsa-rdfc-2022')
    const badge = await sign('eddsa-rdfc-2022', key, aCredential(key.controller))
    const read = await readCredentials({ form: 'json', text: twice(badge) })
    expect(read).toMatchObject({ ok: false, failure: { kind: 'brokenJson' } })
  })

  it.each([
    ['payload', async () => signer.sign(twice(anOb3(WEB)), { kid: `${WEB}#key` })],
    [
      'header',
      async () => {
        const [, payload = '', signature = ''] = (await signed({})).split('.')
        const header = base64url(utf8(`{"alg":"none","alg":"EdDSA","kid":"${WEB}#key"}`))
        return [header, payload, signature].join('.')
      },
    ],
  ])('makes a JWT unreadable: in its %s', async (_, make) => {
    expect((await readCredentials({ form: 'jws', text: await make() })).ok).toBe(false)
  })

  it('leaves the key unread when it is in the DID document', async () => {
    const pages = { [DID_URL]: { body: twice(didDocument(WEB, signer.jwk)) } }
    expect((await judging(await signed({}), aWorld(pages))).verdict).toBe('unverified')
  })
})

describe('a host that looks like another', () => {
  it.each(['did:web:іssuer.example', 'did:web:issuer.example%2eevil', 'did:web:issuer。example'])(
    'is not the issuer’s: %s',
    async (issuer) => {
      const jws = await signer.sign(anOb3(issuer), { kid: `${issuer}#key` })
      expect((await judging(jws, aWorld(listed))).verdict).not.toBe('valid')
    },
  )

  it.each([
    'https://іssuer.example/award/1.json',
    'https://issuer.example.rogue.example/award/1.json',
  ])('does not publish in the name of the issuer: %s', async (id) => {
    const pages = pagesOf({ [id]: { body: anAward({ id }) } })
    const outcome = await judging(anAward({ id }), aWorld(pages))
    expect(outcome.verdict).toBe('invalid')
    expect(outcome.answer('hosting')).toBe('outOfScope')
  })

  it.each([
    'https://issuer.example@rogue.example/award/1.json',
    'https://issuer.example:8443/award/1.json',
  ])('is not even asked when no badge may name it: %s', async (id) => {
    const world = aWorld(pagesOf({ [id]: { body: anAward({ id }) } }))
    const outcome = await judging(anAward({ id }), world)
    expect([outcome.verdict, outcome.answer('hosting')]).toEqual(['unverified', 'unreachable'])
    expect(world.asked).toEqual([])
  })
})

describe('time', () => {
  const NOW = Date.parse('2026-11-23T12:00:00Z')
  const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString()

  it.each([
    ['five minutes ahead of ours', { validFrom: at(4) }, 'valid'],
    ['further ahead than clocks differ', { validFrom: at(6) }, 'unverified'],
    ['a minute behind our clock', { validUntil: at(-1) }, 'expired'],
  ])('that is %s gives its verdict', async (_, dates, verdict) => {
    const jws = await signed(dates)
    expect((await judging(jws, aWorld(listed, at(0)))).verdict).toBe(verdict)
  })

  it('without a zone is UTC wherever the reader lives, with a remark', async () => {
    const ended = await judging(await signed({ validUntil: '2026-11-23T11:59:59' }), aWorld(listed))
    expect([ended.verdict, ended.remarks]).toEqual([
      'expired',
      expect.arrayContaining(['zonelessDate']),
    ])
    const open = await judging(await signed({ validUntil: '2026-11-23T12:00:01' }), aWorld(listed))
    expect(open.verdict).toBe('valid')
  })

  it('with a fraction of a second is the second that the claims of a JWT count', async () => {
    const nbf = Date.parse('2024-01-02T03:04:05Z') / 1000
    const same = await signed({ validFrom: '2024-01-02T03:04:05.750Z' }, { nbf })
    expect((await judging(same, aWorld(listed))).verdict).toBe('valid')
    const next = await signed({ validFrom: '2024-01-02T03:04:06.000Z' }, { nbf })
    expect((await judging(next, aWorld(listed))).verdict).toBe('invalid')
  })
})

describe('one key', () => {
  it('in the documents of two issuers proves each for its own badges only', async () => {
    const rogue = 'did:web:rogue.example'
    const pages = {
      ...listed,
      'https://rogue.example/.well-known/did.json': { body: didDocument(rogue, signer.jwk) },
    }
    const own = await signer.sign(anOb3(rogue), { kid: `${rogue}#key` })
    expect((await judging(own, aWorld(pages))).verdict).toBe('valid')
    const borrowed = await signer.sign(anOb3(WEB), { kid: `${rogue}#key` })
    expect((await judging(borrowed, aWorld(pages))).verdict).toBe('unverified')
  })
})

describe('a number in other digits', () => {
  const spelt = async (value: number, digits: string) => {
    const key = await aKey('eddsa-jcs-2022')
    const text = JSON.stringify(aCredential(key.controller)).replace('7.5', JSON.stringify(value))
    const badge = await sign('eddsa-jcs-2022', key, JSON.parse(text) as JsonObject) // as written
    const credits = (number: string) => `"creditsAvailable":${number}`
    const before = credits(JSON.stringify(value))
    return judging(JSON.stringify(badge).replace(before, credits(digits)), aWorld({}))
  }

  it.each([
    [1, '1.0'],
    [1, '10e-1'],
    [100, '1e2'],
    [100, '1E+2'],
    [0, '-0'],
    [7.1, '7.10'],
    [2 ** 53 - 1, '9007199254740991.0'],
  ])('is the number that was signed: %s as %s', async (value, digits) => {
    expect((await spelt(value, digits)).verdict).toBe('valid')
  })

  it.each([
    [2 ** 60, '1152921504606846976'],
    [2 ** 60, '1152921504606847000'],
    [1e21, '1e21'],
    [1e21, '1000000000000000000000'],
  ])('beyond what every reader keeps proves nothing wrong: %s as %s', async (value, digits) => {
    const outcome = await spelt(value, digits)
    expect([outcome.verdict, outcome.answer('signature')]).toEqual(['unverified', 'unsupported'])
  })

  it('that is another number is altered', async () => {
    expect((await spelt(7.1, '7.11')).verdict).toBe('invalid')
  })
})

describe('an integer that no number holds', () => {
  const withNumber = (document: JsonObject, digits: string) =>
    JSON.stringify(document).replace('"creditsAvailable":7.5', `"creditsAvailable":${digits}`)

  const neighbours = async (way: 'eddsa-jcs-2022' | 'eddsa-rdfc-2022') => {
    const key = await aKey(way)
    const plain = JSON.parse(
      withNumber(aCredential(key.controller), '9007199254740992'),
    ) as JsonObject // as written
    const text = JSON.stringify(await sign(way, key, plain))
    const spelt = ['9007199254740992', '9007199254740993'].map((digits) =>
      text.replace('9007199254740992', digits),
    )
    return Promise.all(spelt.map((it) => judging(it, aWorld({}))))
  }

  it('has no signature that could be told from its neighbour’s: eddsa-jcs-2022', async () => {
    for (const { verdict } of await neighbours('eddsa-jcs-2022')) expect(verdict).not.toBe('valid')
  })

  it('is shown as the digits that were signed, whichever the file has: eddsa-rdfc-2022', async () => {
    const [one, other] = await neighbours('eddsa-rdfc-2022')
    expect(other?.badge).toEqual(one?.badge)
  })
})

describe('a redirect to another origin', () => {
  it('leaves a hosted badge unverified', async () => {
    const url = 'https://cdn.example/award/1.json'
    const outcome = await judging(
      anAward(),
      aWorld(pagesOf({ [AWARD_ID]: { body: anAward(), url } })),
    )
    expect(outcome.verdict).toBe('unverified')
    expect(outcome.answer('hosting')).toBe('moved')
  })

  it('does not lend the issuer’s name to who answers there', async () => {
    const body = anIssuer({ id: 'https://rogue.example/issuer.json', name: 'Rogue' })
    const url = 'https://rogue.example/issuer.json'
    const pages = pagesOf({ [ISSUER_ID]: { body, url }, [url]: { body } })
    const outcome = await judging(anAward(), aWorld(pages))
    expect(outcome.verdict).toBe('unverified')
    expect(outcome.badge.issuer.name).not.toBe('Rogue')
  })
})

describe('a badge about two', () => {
  const eva = { ...NOBODY, identities: ['did:example:eva'] }
  const about = (issuer: string, ...subjects: object[]) => ({
    ...aCredential(issuer),
    credentialSubject: subjects as JsonObject[], // as written
  })
  const kim = (issuer: string) => aCredential(issuer).credentialSubject as JsonObject // as written
  const other = { id: 'https://issuer.example/achievements/2', name: 'Splices' }
  const subjectOf = (issuer: string, id: string, over: object) => ({
    id,
    type: ['AchievementSubject'],
    achievement: { ...(kim(issuer).achievement as JsonObject), ...over },
  })

  it.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const)(
    'is unverified, and gives nobody what is another’s: %s',
    async (way) => {
      const key = await aKey(way)
      const issuer = key.controller
      const [one, two] = [
        subjectOf(issuer, 'did:example:learner', {}),
        subjectOf(issuer, 'did:example:eva', other),
      ]
      for (const subjects of [
        [one, two],
        [two, one],
        [one, { ...two, achievement: undefined }],
      ]) {
        const badge = await sign(way, key, about(issuer, ...subjects))
        const outcome = await judging(badge, aWorld({}), eva)
        expect([outcome.verdict, outcome.answer('shape')]).toEqual(['unverified', 'unclear'])
        expect(outcome.answer('recipient')).toBe('untested')
        const [shown] = outcome.badge.recipient
        const hers = shown?.value === 'did:example:eva'
        expect(outcome.badge.achievement.name).not.toBe(hers ? 'Knots' : 'Splices')
        expect(outcome.badge.unknown.map(({ path }) => path)).toContain('/credentialSubject/1')
      }
    },
  )

  it('achievements is unverified, and shows the second apart', async () => {
    const subject = subjectOf(WEB, 'did:example:eva', {})
    const achievement = [subject.achievement, { ...subject.achievement, ...other }]
    const jws = await signed({ credentialSubject: { ...subject, achievement } })
    const outcome = await judging(jws, aWorld(listed), eva)
    expect([outcome.verdict, outcome.answer('shape')]).toEqual(['unverified', 'unclear'])
    const [second] = outcome.badge.unknown
    expect([second?.path, second?.json]).toEqual([
      '/credentialSubject/achievement/1',
      expect.stringContaining('Splices'),
    ])
  })
})
