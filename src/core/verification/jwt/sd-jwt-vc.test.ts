/** Claims about SD-JWT VCs: badges of wallets read as badges, other kinds named and kept, and whose key it is. */
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../kernel/json.ts'
import { aWorld, type Standing } from '../../testing/a-world.ts'
import { anSdJwtIssuer, type SdJwtOrder } from '../../testing/an-sd-jwt.ts'
import { judging } from '../../testing/judging.ts'

const YARD = 'https://yard.example/nl'
const METADATA = 'https://yard.example/.well-known/jwt-vc-issuer/nl'
const issuer = await anSdJwtIssuer()
const stranger = await anSdJwtIssuer()
const jwks = { keys: [{ ...issuer.jwk, kid: 'k1' }] }
const listed = { [METADATA]: { body: { issuer: YARD, jwks } } }

const micro: JsonObject = {
  iss: YARD,
  iat: 1772355600,
  vct: 'urn:eudi:micro_credential:1',
  credentialSubject: {
    achievement: {
      name: 'Boat building',
      description: 'Builds a rowing boat.',
      criteria: { narrative: 'Has built a boat.' },
      ECTS: 2.5,
    },
  },
  Issuer: { Name: 'The Yard' },
  cnf: { jwk: issuer.jwk },
}

const learning: JsonObject = {
  iss: YARD,
  vct: 'urn:eu.europa.ec.eudi:learning:credential:1',
  issuing_authority: 'The Yard',
  issuing_country: 'NL',
  date_of_issuance: '2026-03-01',
  date_of_expiry: '2027-03-01',
  given_name: 'Sam',
  family_name: 'Learner',
  achievement_title: 'Boat building',
  achievement_description: 'Builds a rowing boat.',
  learning_outcomes: ['Planes a plank', 'Caulks a seam'],
  assessment_grade: '8',
  expected_study_time: 'P2W',
  level_of_learning_experience: 'EQF 4',
}

async function judge(
  claims: JsonObject,
  pages: Readonly<Record<string, Standing>> = listed,
  order: SdJwtOrder = {},
) {
  const { text } = await issuer.issue(claims, { header: { kid: 'k1' }, ...order })
  return judging(text, aWorld(pages))
}

describe('a wallet’s credential is read as the badge it is', () => {
  it('where its members are those of Open Badges', async () => {
    const hide = [['credentialSubject', 'achievement', 'name']]
    const { badge, verdict, answer } = await judge(micro, listed, { hide })
    expect(verdict).toBe('valid')
    expect(answer('issuer')).toBe('bound')
    expect(badge).toMatchObject({
      standard: 'sd-jwt-vc',
      kind: 'award',
      name: 'Boat building',
      description: 'Builds a rowing boat.',
      awardedAt: '2026-03-01T09:00:00.000Z',
      issuer: { id: YARD, name: 'The Yard' },
      achievement: { study: { ects: 2.5 }, criteria: { narrative: 'Has built a boat.' } },
    })
    expect(badge.unknown).toEqual([])
  })

  it('where they are those of a learning credential, and keeps every word', async () => {
    const { badge } = await judge(learning)
    expect(badge).toMatchObject({
      kind: 'award',
      name: 'Boat building',
      recipientName: 'Sam Learner',
      awardedAt: '2026-03-01T00:00:00Z',
      validUntil: '2027-03-01T00:00:00Z',
      issuer: { id: YARD, name: 'The Yard' },
      results: [{ value: '8' }],
      achievement: { study: { learningOutcome: 'Planes a plank\nCaulks a seam' } },
    })
    expect(badge.unknown).toEqual([
      { path: '/issuing_country', json: '"NL"' },
      { path: '/level_of_learning_experience', json: '"EQF 4"' },
    ])
  })

  it('and ends when either of its dates does', async () => {
    const ended = { ...learning, exp: 1772355600 }
    expect((await judge(ended)).answer('validity')).toBe('expired')
  })
})

describe('a wallet’s credential is not called valid', () => {
  it.each<[string, JsonObject]>([
    ['date_of_expiry', { ...learning, date_of_expiry: '2026-03-02' }],
    ['validUntil', { ...micro, validUntil: '2026-03-02T00:00:00Z' }],
    ['credentialStatus', { ...micro, credentialStatus: { type: 'BitstringStatusListEntry' } }],
    ['status', { ...learning, status: { status_list: { idx: 1, uri: 'https://yard.example/l' } } }],
  ])('while its %s was kept back', async (claim, claims) => {
    const { jws } = await issuer.issue(claims, { hide: [[claim]], header: { kid: 'k1' } })
    const { verdict, answer } = await judging(`${jws}~`, aWorld(listed))
    expect([verdict, answer('shape')]).toEqual(['unverified', 'keptBack'])
  })
})

describe('another kind is named and kept', () => {
  const pid: JsonObject = { iss: YARD, vct: 'urn:eudi:pid:1', family_name: 'Learner' }

  it('as what it is, with its words beside it', async () => {
    const { badge, remarks } = await judge(pid)
    expect(badge).toMatchObject({
      kind: 'other',
      name: 'urn:eudi:pid:1',
      types: ['urn:eudi:pid:1'],
    })
    expect(badge.unknown).toEqual([{ path: '/family_name', json: '"Learner"' }])
    expect(remarks).toContain('walletCredential')
  })

  it.each(['date_of_expiry', 'expiry_date'])('and expired when its %s is over', async (claim) => {
    const kind = { iss: YARD, vct: 'urn:eudi:pid:1', family_name: 'Learner' }
    expect((await judge({ ...kind, [claim]: '2020-01-01' })).verdict).toBe('expired')
    expect((await judge({ ...kind, [claim]: '2099-01-01' })).verdict).toBe('valid')
  })

  it('and grey while nobody may be asked', async () => {
    const { verdict, answer } = await judge(pid, {})
    expect(verdict).toBe('unverified')
    expect(answer('signature')).toBe('keyUnreachable')
  })

  it('and not called still good, where a list that is not read says whether it is', async () => {
    const status = { status_list: { idx: 3, uri: 'https://yard.example/tokens' } }
    expect(await judge({ ...pid, status })).toMatchObject({ verdict: 'unverified' })
  })
})

describe('the key is the issuer’s', () => {
  const answers = async (pages: Readonly<Record<string, Standing>>, order: SdJwtOrder = {}) => {
    const { answer } = await judge(micro, pages, order)
    return [answer('signature'), answer('issuer')]
  }
  const ofKey = { header: { kid: `${issuer.did}#0` } }

  it.each<[string, Readonly<Record<string, Standing>>, SdJwtOrder, readonly string[]]>([
    ['where its metadata lists it', listed, {}, ['valid', 'bound']],
    [
      'where its metadata names a set that does',
      {
        [METADATA]: { body: { issuer: YARD, jwks_uri: 'https://yard.example/keys' } },
        'https://yard.example/keys': { body: jwks },
      },
      {},
      ['valid', 'bound'],
    ],
    ['where its metadata lists the key that names itself', listed, ofKey, ['valid', 'bound']],
    [
      'by its key set, where it has no metadata',
      { [METADATA]: { status: 404 }, 'https://yard.example/.well-known/jwks.json': { body: jwks } },
      {},
      ['valid', 'bound'],
    ],
    ['not where only the key itself says so', {}, ofKey, ['valid', 'unbound']],
    [
      'not where the metadata is another issuer’s',
      { [METADATA]: { body: { issuer: 'https://yard.example', jwks } } },
      ofKey,
      ['valid', 'unbound'],
    ],
    [
      'not where the metadata lists another key by that name',
      { [METADATA]: { body: { issuer: YARD, jwks: { keys: [{ ...stranger.jwk, kid: 'k1' }] } } } },
      {},
      ['altered', 'notAsked'],
    ],
  ])('%s', async (_, pages, order, expected) => {
    expect(await answers(pages, order)).toEqual(expected)
  })
})
