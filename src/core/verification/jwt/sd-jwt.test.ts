/** Claims about SD-JWTs: what is disclosed is checked against its digest and put back, or the whole is refused. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isObject, type JsonObject } from '../../kernel/json.ts'
import { aWorld } from '../../testing/a-world.ts'
import {
  type AnSdJwt,
  anSdJwtIssuer,
  digestOf,
  disclosureOf,
  joined,
  type SdJwtOrder,
} from '../../testing/an-sd-jwt.ts'
import { judging } from '../../testing/judging.ts'
import { anOb3 } from '../../testing/signed-badges.ts'

const OFFLINE = aWorld({})
const issuer = await anSdJwtIssuer()
const claims = anOb3(issuer.did, { iss: issuer.did, iat: 1704164645 }) as unknown as JsonObject
const NAME = ['credentialSubject', 'achievement', 'name'] as const
const TYPE = { typ: 'vc+sd-jwt' }
const good = await issuer.issue(claims, {
  hide: [NAME, ['credentialSubject', 'achievement', 'criteria', 'narrative']],
  header: TYPE,
})
const judge = (text: string) => judging(text, OFFLINE)

describe('a W3C credential with disclosures', () => {
  it('is the badge that it would be without', async () => {
    const { badge, verdict, remarks } = await judge(good.text)
    expect(verdict).toBe('valid')
    expect(badge).toMatchObject({ name: 'Robotics', standard: 'ob30-vc2' })
    expect(badge.achievement.criteria?.narrative).toBe('Build one')
    expect(remarks).not.toContain('proof.disclosure')
    expect(remarks).not.toContain('oddType')
  })

  it.each(['sha256', 'sha384', 'sha512'] as const)('holds with digests by %s', async (hash) => {
    const { text } = await issuer.issue(claims, { hide: [NAME], hash, header: TYPE })
    expect(await judge(text)).toMatchObject({ verdict: 'valid', badge: { name: 'Robotics' } })
  })

  it.each([
    ['decoys beside it', { hide: [NAME], decoys: 3 }],
    ['a disclosure in a disclosure', { hide: [NAME, ['credentialSubject', 'achievement']] }],
    ['an entry of a list', { hide: [['type', 1]], decoys: 1 }],
    ['a member of the credential itself', { hide: [['validFrom'], ['@context']] }],
    ['nothing hidden at all', {}],
  ])('holds with %s', async (_, order) => {
    const { text } = await issuer.issue(claims, { ...order, header: TYPE })
    const { badge, verdict } = await judge(text)
    expect(verdict).toBe('valid')
    expect(badge).toMatchObject({ name: 'Robotics', kind: 'award', types: ['OpenBadgeCredential'] })
  })

  it('tells that something was kept back, and shows the rest', async () => {
    const { badge, verdict, remarks } = await judge(joined(good.jws, good.disclosures.slice(1)))
    expect(verdict).toBe('valid')
    expect(badge.achievement.name).toBe('')
    expect(remarks).toContain('proof.disclosure')
  })

  it.each(['validUntil', 'credentialStatus', 'name'])(
    'is not called valid while something beside its %s was kept back',
    async (member) => {
      const more = { ...claims, [member]: member === 'validUntil' ? '2025-01-01T00:00:00Z' : 'x' }
      const { jws } = await issuer.issue(more, { hide: [[member]], header: TYPE })
      expect((await judge(`${jws}~`)).verdict).not.toBe('valid')
    },
  )

  const until = '2025-01-01T00:00:00Z'
  it.each<[string, (jws: string) => string]>([
    ['without the ~ behind it', (jws) => jws],
    [
      'as JSON without disclosures',
      (jws) => {
        const [head, payload, signature] = jws.split('.')
        return JSON.stringify({ protected: head, payload, signature })
      },
    ],
  ])('is not called valid %s either, while its end was kept back', async (_, spoil) => {
    const order = { hide: [['validUntil']], header: TYPE }
    const { jws } = await issuer.issue({ ...claims, validUntil: until }, order)
    const { verdict, answer } = await judge(spoil(jws))
    expect([verdict, answer('shape')]).toEqual(['unverified', 'keptBack'])
  })

  const status = { id: 'https://issuer.example/list#1', type: 'BitstringStatusListEntry' }
  it.each<[string, JsonObject, SdJwtOrder['hide']]>([
    [
      'the end of a credential in a claim',
      { vc: { ...claims, validUntil: until } },
      [['vc', 'validUntil']],
    ],
    [
      'one of a list of statuses',
      { ...claims, credentialStatus: [status] },
      [['credentialStatus', 0]],
    ],
    [
      'a list of statuses in a claim',
      { vc: { ...claims, credentialStatus: [status] } },
      [['vc', 'credentialStatus', 0]],
    ],
  ])('is not called valid while %s was kept back', async (_, more, hide = []) => {
    const { jws } = await issuer.issue(more, { hide, header: TYPE })
    const { verdict, answer } = await judge(`${jws}~`)
    expect([verdict, answer('shape')]).toEqual(['unverified', 'keptBack'])
  })

  it('needs no key binding, and tells of one', async () => {
    const binding = await issuer.sign({ nonce: 'n', sd_hash: 'x' }, { typ: 'kb+jwt' })
    const { verdict, remarks } = await judge(joined(good.jws, good.disclosures, binding))
    expect(verdict).toBe('valid')
    expect(remarks).toContain('proof.keyBinding')
  })

  it('is not called taken back or not, where its status is of a kind that is not read', async () => {
    const status = { status_list: { idx: 1, uri: 'https://issuer.example/list' } }
    const { text } = await issuer.issue({ ...claims, status }, { header: TYPE })
    expect((await judge(text)).answer('revocation')).toBe('unsupported')
  })

  it('is not called taken back or not either, where an empty status stands beside that', async () => {
    const status = { status_list: { idx: 1, uri: 'https://issuer.example/list' } }
    const order = { header: TYPE }
    const { text } = await issuer.issue({ ...claims, status, credentialStatus: [] }, order)
    expect(await judge(text)).toMatchObject({ verdict: 'unverified' })
  })

  it('is not called taken back or not without disclosures either', async () => {
    const status = { status_list: { idx: 1, uri: 'https://issuer.example/list' } }
    const { verdict, answer } = await judge(await issuer.sign({ ...claims, status }))
    expect([verdict, answer('revocation')]).toEqual(['unverified', 'unsupported'])
    expect((await judge(await issuer.sign(claims))).verdict).toBe('valid')
  })

  it('cannot be looked at with a hash that is unknown here, which is nothing wrong', async () => {
    const jws = await issuer.sign({ ...claims, _sd_alg: 'sha3-512' }, TYPE)
    const { verdict, answer } = await judge(`${jws}~${disclosureOf('s', 'a', 1)}~`)
    expect(verdict).toBe('unverified')
    expect(answer('signature')).toBe('unsupported')
  })
})

/** A payload with one digest of each disclosure, and the disclosures. */
async function crafted(payload: JsonObject, ...disclosures: readonly string[]): Promise<string> {
  return joined(await issuer.sign({ ...claims, ...payload }, TYPE), disclosures)
}

describe('it is refused', () => {
  const [first = '', ...others] = good.disclosures
  const stranger = disclosureOf('salt', 'extra', true)
  const named = (name: string) => disclosureOf('salt', name, true)
  const entry = disclosureOf('salt', 'Extra')
  const cases: readonly (readonly [string, () => string | Promise<string>])[] = [
    [
      'with a disclosure of which no digest was signed',
      () => joined(good.jws, [...good.disclosures, stranger]),
    ],
    ['with the same disclosure twice', () => joined(good.jws, [first, first, ...others])],
    ['without the last ~', () => joined(good.jws, others, first)],
    ['with what is no disclosure', () => joined(good.jws, ['e30'])],
    ['with an empty disclosure', () => joined(good.jws, ['', ...good.disclosures])],
    ...['_sd', '...', 'name'].map((name) => {
      const payload = { name: 'There already', _sd: [digestOf(named(name))] }
      return [`with a claim named ${name} put back`, () => crafted(payload, named(name))] as const
    }),
    [
      'with one digest in two places',
      () => crafted({ _sd: [digestOf(stranger)], a: { _sd: [digestOf(stranger)] } }, stranger),
    ],
    ['with one digest twice and nothing for it', () => crafted({ _sd: ['x', 'x'] })],
    ['with an entry where a member belongs', () => crafted({ _sd: [digestOf(entry)] }, entry)],
    [
      'with a member where an entry belongs',
      () => crafted({ a: [{ '...': digestOf(stranger) }] }, stranger),
    ],
    ['with digests that are no list', () => crafted({ _sd: 'x' })],
    ['with a digest that is no text', () => crafted({ _sd: [1] })],
    ['with something beside a digest in a list', () => crafted({ a: [{ '...': 'x', b: 1 }] })],
    ['with a member that is named as a digest is', () => crafted({ a: { '...': 'x' } })],
  ]
  it.each(cases)('%s', async (_, make) => {
    const { verdict, answer, report } = await judge(await make())
    expect(answer('signature')).toBe('refused')
    expect(verdict).toBe('invalid')
    expect(report.checks.find(({ id }) => id === 'signature')?.detail).toEqual({
      why: 'disclosures',
    })
  })

  it('when each disclosure opens two more, before that grows', async () => {
    const chain: string[] = [disclosureOf('s', 'end', 1)]
    for (let at = 0; at < 60; at += 1) {
      const digest = digestOf(chain.at(-1) ?? '')
      chain.push(disclosureOf('s', `m${at}`, { a: { _sd: [digest] }, b: { _sd: [digest] } }))
    }
    const text = await crafted({ _sd: [digestOf(chain.at(-1) ?? '')] }, ...chain)
    expect((await judge(text)).verdict).toBe('invalid')
  })

  it('when one level after another is disclosed beyond what anybody writes', async () => {
    const chain: string[] = [disclosureOf('s', 'end', 1)]
    for (let at = 0; at < 500; at += 1)
      chain.push(disclosureOf('s', 'm', { _sd: [digestOf(chain.at(-1) ?? '')] }))
    const text = await crafted({ _sd: [digestOf(chain.at(-1) ?? '')] }, ...chain)
    expect((await judge(text)).verdict).toBe('invalid')
  })
})

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

describe('whatever is spoiled', () => {
  it('in one character of a disclosure, it is refused', async () => {
    const spoiled = fc.tuple(fc.nat(good.disclosures.length - 1), fc.nat(), fc.nat(62))
    await fc.assert(
      fc.asyncProperty(spoiled, async ([which, where, shift]) => {
        const disclosures = good.disclosures.map((text, at) =>
          at === which ? spoil(text, where % text.length, shift + 1) : text,
        )
        expect((await judge(joined(good.jws, disclosures))).verdict).toBe('invalid')
      }),
      { numRuns: 60 },
    )
  })

  it('in the order of the disclosures, nothing changes', async () => {
    const { badge } = await judge(good.text)
    const order = fc.shuffledSubarray([...good.disclosures], { minLength: good.disclosures.length })
    await fc.assert(
      fc.asyncProperty(order, async (disclosures) => {
        const other = await judge(joined(good.jws, disclosures))
        expect([other.verdict, other.badge]).toEqual(['valid', badge])
      }),
      { numRuns: 10 },
    )
  })

  it('by leaving disclosures out, no word appears that was not there', async () => {
    const whole = wordsIn((await judge(good.text)).badge)
    await fc.assert(
      fc.asyncProperty(fc.subarray([...good.disclosures]), async (disclosures) => {
        const { badge, verdict } = await judge(joined(good.jws, disclosures))
        expect(verdict).not.toBe('malformed')
        for (const word of wordsIn(badge)) expect(whole).toContain(word)
      }),
      { numRuns: 8 },
    )
  })

  it('in one digest, the signature no longer holds or the disclosure has no place', async () => {
    const [header = '', payload = '', signature = ''] = good.jws.split('.')
    await fc.assert(
      fc.asyncProperty(fc.nat(payload.length - 1), fc.nat(62), async (where, shift) => {
        const jws = [header, spoil(payload, where, shift + 1), signature].join('.')
        expect(await verdictOf({ ...good, jws })).not.toBe('valid')
      }),
      { numRuns: 40 },
    )
  })
})

const spoil = (text: string, at: number, shift: number) => {
  const other = ALPHABET.charAt((ALPHABET.indexOf(text.charAt(at)) + shift) % 64)
  return `${text.slice(0, at)}${other}${text.slice(at + 1)}`
}

/** What cannot even be read has no verdict. */
async function verdictOf({ jws, disclosures }: AnSdJwt): Promise<string> {
  return judge(joined(jws, disclosures)).then(
    ({ verdict }) => verdict,
    () => 'unreadable',
  )
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  return isObject(value as JsonObject) ? Object.values(value as object).flatMap(wordsIn) : []
}
