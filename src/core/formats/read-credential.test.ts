import { describe, expect, it } from 'vitest'
import { sha256Hex, utf8 } from '../kernel/bytes.ts'
import { openCredential, readCredentials } from './read-credential.ts'
import { readWhole } from './whole.ts'

const award = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:school.example', type: ['Profile'], name: 'School' },
  validFrom: '2024-01-01T00:00:00Z',
  credentialSubject: {
    id: 'mailto:kim@school.example',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:2',
      type: ['Achievement'],
      name: 'Lassen',
      description: 'Kan lassen.',
      criteria: { narrative: 'Las een naad.' },
    },
  },
}

const json = (document: unknown) => ({ form: 'json', text: JSON.stringify(document) }) as const
const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwsOf = (claims: unknown) => `${segment({ alg: 'RS256' })}.${segment(claims)}.c2ln`

async function read(...asked: Parameters<typeof readCredentials>) {
  const result = await readCredentials(...asked)
  if (!result.ok) throw new Error(result.failure.kind)
  return result.value
}

describe('reading credentials', () => {
  it('keeps the payload byte for byte, and names it by its digest', async () => {
    const text = `\n ${JSON.stringify(award, null, 3)}\r\n`
    const [credential] = await read({ form: 'json', text })
    expect(credential?.payload.text).toBe(text)
    expect(credential?.id).toBe(await sha256Hex(utf8(text)))
    expect(credential?.badge).toMatchObject({
      standard: 'ob30-vc2',
      kind: 'award',
      name: 'Lassen',
      recipient: [{ type: 'email', value: 'kim@school.example', hashed: false }],
    })
  })

  it('splits a presentation into its credentials, each as it was written', async () => {
    const inner = JSON.stringify(award, null, 1)
    const jws = jwsOf(award)
    const text = `{"type": "VerifiablePresentation", "verifiableCredential": [ ${inner} , "${jws}"]}`
    const credentials = await read({ form: 'json', text })
    expect(credentials.map(({ payload }) => payload)).toEqual([
      { form: 'json', text: inner },
      { form: 'jws', text: jws },
    ])
  })

  it.each([
    ['a list', [award, { ...award, id: 'urn:uuid:9' }]],
    [
      'a CHAPI answer',
      { credential: { dataType: 'VerifiablePresentation', data: [award, award] } },
    ],
    ['an Open Badges 3 API answer', { credential: [award], compactJwsString: [jwsOf(award)] }],
    ['a Badge Connect answer', { status: {}, results: [award, award] }],
  ])('opens %s', async (_, document) => {
    expect(await read(json(document))).toHaveLength(2)
  })

  it('reads an enveloped credential as the JWS that secures it', async () => {
    const jws = jwsOf(award)
    const enveloped = {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${jws}`,
    }
    expect((await read(json(enveloped)))[0]?.payload).toEqual({ form: 'jws', text: jws })
  })

  it('fills in from the claims only what the credential leaves out', async () => {
    const { id: _, validFrom: __, ...bare } = award
    const claims = {
      iss: 'did:web:other.example',
      jti: 'urn:uuid:7',
      nbf: 1704067200,
      exp: 1767225600,
    }
    const [unwrapped] = await read({ form: 'jws', text: jwsOf({ ...bare, ...claims }) })
    const [wrapped] = await read({ form: 'jws', text: jwsOf({ vc: bare, ...claims }) })
    for (const credential of [unwrapped, wrapped]) {
      expect(credential?.badge).toMatchObject({
        id: 'urn:uuid:7',
        issuer: { id: 'did:web:school.example' },
        validFrom: '2024-01-01T00:00:00.000Z',
        validUntil: '2026-01-01T00:00:00.000Z',
        unknown: [],
      })
    }
  })

  it('recognises an unsecured JWS as a badge, so that it can be judged', async () => {
    const text = `${segment({ alg: 'none' })}.${segment(award)}.`
    expect((await read({ form: 'jws', text }))[0]?.badge.name).toBe('Lassen')
  })

  it('fetches nothing for a bare address: it stands in for itself', async () => {
    const [credential] = await read({ form: 'url', text: 'https://badges.example/1' })
    expect(credential?.badge).toMatchObject({ kind: 'award', id: 'https://badges.example/1' })
  })

  it.each([
    ['{"a":1,"a":2}', 'brokenJson'],
    ['{', 'brokenJson'],
    ['{}', 'notABadgeFile'],
    ['[]', 'notABadgeFile'],
    ['"text"', 'notABadgeFile'],
    ['{"name":"a package","version":"1.0.0"}', 'notABadgeFile'],
  ])('gives a reason for %s', async (text, kind) => {
    expect(await readCredentials({ form: 'json', text })).toMatchObject({ failure: { kind } })
  })

  it('gives a reason for a JWS whose parts are no JSON', async () => {
    expect(await readCredentials({ form: 'jws', text: 'YQ.YQ.YQ' })).toMatchObject({
      failure: { kind: 'unreadable' },
    })
  })

  it('keeps members it has no place for', async () => {
    const [credential] = await read(json({ ...award, colour: { hue: 3 } }), readWhole)
    expect(credential?.badge.unknown).toEqual([{ path: '/colour', json: '{"hue":3}' }])
  })

  it('keeps endorsements as the exact text they have in the badge', async () => {
    const endorsement = '{ "type":["VerifiableCredential", "EndorsementCredential"] }'
    const text = JSON.stringify({ ...award, endorsement: [] }).replace('[]', `[${endorsement}]`)
    const [plain] = await read({ form: 'json', text: JSON.stringify(award) })
    const [credential] = await read({ form: 'json', text: text.replace('"endorsement":[]', '') })
    expect(plain?.badge.endorsements).toEqual([])
    expect(credential?.badge.endorsements).toEqual([
      { about: 'urn:uuid:1', payload: { form: 'json', text: endorsement } },
    ])
  })

  it('opens a credential again to the document that was secured', async () => {
    const [credential] = await read({ form: 'jws', text: jwsOf({ vc: award, iss: 'x' }) })
    const opened = credential && openCredential(credential.payload)
    expect(opened?.document).toMatchObject({ id: 'urn:uuid:1' })
    expect(opened?.jws?.claims).toMatchObject({ iss: 'x' })
  })
})
