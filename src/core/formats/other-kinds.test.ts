/** Claims about documents that are no Open Badges: each has a name, is kept, and is never called wrong unproved. */
import { describe, expect, it } from 'vitest'
import { shownIn } from '../badge/shown.ts'
import type { JsonObject } from '../kernel/json.ts'
import { aWorld } from '../testing/a-world.ts'
import { judging } from '../testing/judging.ts'
import { aSigner } from '../testing/signed-badges.ts'
import { readWhole } from './whole.ts'

const both = (nl: string, en: string): JsonObject => ({ nl: [nl], en: [en] })
const body = { type: 'Organisation', id: 'urn:epass:org:2', legalName: both('Examenraad', 'Board') }

const elm: JsonObject = {
  '@context': [
    'https://www.w3.org/2018/credentials/v1',
    'http://data.europa.eu/snb/model/context/edc-ap',
  ],
  id: 'urn:credential:1',
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  issuer: { id: 'urn:epass:org:1', type: 'Organisation', legalName: both('Werf', 'Yard') },
  issuanceDate: '2026-03-01T09:00:00Z',
  displayParameter: {
    title: both('Botenbouw', 'Boat building'),
    primaryLanguage: { id: 'http://publications.europa.eu/resource/authority/language/NLD' },
  },
  credentialSubject: {
    id: 'urn:epass:person:1',
    type: 'Person',
    givenName: both('Sam', 'Sam'),
    familyName: both('Voorbeeld', 'Voorbeeld'),
    hasClaim: [
      {
        id: 'urn:epass:learningAchievement:1',
        type: 'LearningAchievement',
        title: both('Roeiboot', 'Rowing boat'),
        awardedBy: {
          type: 'AwardingProcess',
          awardingBody: [body],
          awardingDate: '2026-02-01T00:00:00Z',
        },
        creditReceived: [{ framework: { prefLabel: { en: ['ECTS'] } }, point: '2.5' }],
        provenBy: [
          {
            id: 'urn:epass:learningAssessment:1',
            type: 'LearningAssessment',
            title: both('Proefvaart', 'Trial'),
            grade: { type: 'Note', noteLiteral: both('goed', 'good') },
          },
        ],
        specifiedBy: {
          type: 'Qualification',
          eqfLevel: { id: 'http://data.europa.eu/snb/eqf/4' },
          learningOutcome: [
            {
              title: both('Naden breeuwen', 'Caulk seams'),
              relatedESCOSkill: [
                {
                  id: 'http://data.europa.eu/esco/skill/1',
                  prefLabel: both('Breeuwen', 'Caulking'),
                },
              ],
            },
          ],
        },
        hasPart: [
          {
            id: 'urn:epass:learningAchievement:2',
            type: 'LearningAchievement',
            title: both('Spanten', 'Frames'),
          },
        ],
      },
    ],
  },
}

const read = async (document: JsonObject) => {
  const badge = await readWhole(document)
  if (badge === undefined) throw new Error('not read')
  return badge
}

describe('a credential of Europass', () => {
  it.each([
    ['nl', 'Botenbouw', 'Werf', 'Examenraad', ['Roeiboot', 'Spanten']],
    ['en', 'Boat building', 'Yard', 'Board', ['Rowing boat', 'Frames']],
  ])('is told in %s', async (language, name, issuer, awarding, achievements) => {
    const shown = shownIn(await read(elm), language)
    const { entries = [] } = shown
    expect(shown).toMatchObject({ name, issuer: { name: issuer }, recipientName: 'Sam Voorbeeld' })
    expect(entries.map(({ achievement }) => achievement.name)).toEqual(achievements)
    expect(entries[0]).toMatchObject({
      issuer: { name: awarding },
      awardedAt: expect.stringMatching(/^2026-02-01/),
    })
  })

  it('says its levels, credits, grades and skills', async () => {
    const [first] = shownIn(await read(elm), 'en').entries ?? []
    expect(first).toMatchObject({
      achievement: {
        study: { ects: 2.5, eqf: '4' },
        resultDescriptions: [{ name: 'Trial' }],
        alignments: [
          { name: 'Caulk seams' },
          { name: 'Caulking', url: 'http://data.europa.eu/esco/skill/1' },
        ],
      },
      results: [{ describedBy: 'urn:epass:learningAssessment:1', value: 'good' }],
    })
  })

  it('without its seal is not proved wrong', async () => {
    const { verdict, answer, badge } = await judging(JSON.stringify(elm), aWorld({}))
    expect([verdict, answer('signature'), badge.standard]).toEqual([
      'unverified',
      'unsealed',
      'elm',
    ])
  })

  it('that was altered under a proof of its own is still wrong', async () => {
    const proof = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', proofValue: 'z3x' }
    const { answer } = await judging(JSON.stringify({ ...elm, proof }), aWorld({}))
    expect(answer('signature')).not.toBe('unsealed')
  })

  it('keeps no word to itself', async () => {
    const unread = (await read(elm)).unknown.map(({ path }) => path)
    expect(unread.filter((path) => !/\/(id|point)$|\/framework\//.test(path))).toEqual([])
  })

  it.each([
    ['displayParameter', 'Roeiboot'],
    ['issuer', 'Botenbouw'],
  ])('has a name without its %s', async (member, name) => {
    const { [member]: _, ...rest } = elm
    expect(shownIn(await read(rest), 'nl').name).toBe(name)
  })
})

const clr1: JsonObject = {
  '@context': 'https://purl.imsglobal.org/spec/clr/v1p0/context/clr_v1p0.jsonld',
  id: 'urn:uuid:clr',
  type: 'Clr',
  name: 'Studieoverzicht',
  issuedOn: '2021-03-01T09:00:00Z',
  learner: { id: 'urn:uuid:l', type: 'Profile', givenName: 'Sam', familyName: 'Voorbeeld' },
  publisher: { id: 'https://werf.example', type: 'Profile', name: 'Werf' },
  assertions: [
    {
      id: 'urn:uuid:a',
      type: 'Assertion',
      issuedOn: '2021-02-01T09:00:00Z',
      results: [{ resultDescription: 'urn:uuid:r', value: '8' }],
      achievement: {
        id: 'urn:uuid:b',
        type: 'Achievement',
        name: 'Roeiboot',
        tags: ['hout'],
        requirement: { narrative: 'Bouw een boot.' },
        resultDescriptions: [{ id: 'urn:uuid:r', name: 'Cijfer', resultType: 'ext:Grade' }],
        issuer: { id: 'https://raad.example', name: 'Examenraad' },
      },
    },
  ],
  verification: { type: 'Hosted' },
}

describe('a Comprehensive Learner Record 1.0', () => {
  it('cannot be checked, and is not malformed', async () => {
    const { verdict, answer, badge } = await judging(JSON.stringify(clr1), aWorld({}))
    expect([verdict, answer('shape'), answer('signature')]).toEqual([
      'unverified',
      'otherKind',
      'unsupported',
    ])
    expect(badge).toMatchObject({ name: 'Studieoverzicht', standard: 'clr10', kind: 'record' })
  })

  it('lists what it awards', async () => {
    const { entries, recipientName } = await read(clr1)
    expect(recipientName).toBe('Sam Voorbeeld')
    expect(entries).toMatchObject([
      {
        achievement: {
          name: 'Roeiboot',
          tags: ['hout'],
          criteria: { narrative: 'Bouw een boot.' },
          resultDescriptions: [{ name: 'Cijfer' }],
        },
        results: [{ describedBy: 'urn:uuid:r', value: '8' }],
        issuer: { name: 'Examenraad' },
        awardedAt: '2021-02-01T09:00:00Z',
      },
    ])
  })
})

describe('a Blockcert', () => {
  const blockcert: JsonObject = {
    '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
    type: 'Assertion',
    id: 'https://werf.example/a/1',
    recipient: { type: 'email', hashed: false, identity: 'sam@leerling.example' },
    recipientProfile: { type: ['RecipientProfile', 'Extension'], name: 'Sam Voorbeeld' },
    issuedOn: '2017-06-29T14:58:57Z',
    badge: {
      type: 'BadgeClass',
      id: 'https://werf.example/b/1',
      name: 'Roeiboot',
      description: 'Bouwt een boot.',
      image: 'https://werf.example/b.png',
      criteria: 'https://werf.example/c',
      issuer: 'https://werf.example/i',
    },
    signature: { type: ['MerkleProof2017', 'Extension'], merkleRoot: 'aa' },
  }
  const world = aWorld({ 'https://werf.example/a/1': { body: blockcert } })

  it.each([
    ['no way of verification', undefined],
    ['a list with its own', { type: ['MerkleProofVerification2017', 'Extension'] }],
    ['a list that says hosted', { type: ['HostedBadge', 'Extension'] }],
  ])('with %s is never taken for a hosted badge', async (_, verification) => {
    const text = JSON.stringify({ ...blockcert, ...(verification && { verification }) })
    const { verdict, answer, badge } = await judging(text, world)
    expect(answer('signature')).toBe('unsupported')
    expect(verdict).toBe(verification ? 'unverified' : 'invalid')
    expect(badge).toMatchObject({ name: 'Roeiboot', standard: 'blockcerts' })
    expect(badge.recipientName).toBe('Sam Voorbeeld')
  })

  it('of version 3 is named by what it says it is', async () => {
    const { '@context': _, signature, ...rest } = blockcert
    const { badge } = await judging(
      JSON.stringify({
        ...rest,
        '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3.2'],
        type: ['VerifiableCredential', 'BlockcertsCredential'],
        issuer: 'https://werf.example/i',
        credentialSubject: { id: 'did:example:x', degree: { name: 'Bachelor Scheepsbouw' } },
        proof: { type: 'MerkleProof2019', proofValue: 'zABC' },
      }),
      aWorld({}),
    )
    expect(badge).toMatchObject({ name: 'Bachelor Scheepsbouw', standard: 'blockcerts' })
  })
})

describe('any other credential', () => {
  const other = (over: JsonObject): JsonObject => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'DriverLicense'],
    issuer: { id: 'did:web:rdw.example', name: 'RDW' },
    credentialSubject: { id: 'did:example:x' },
    ...over,
  })

  it.each([
    ['its own name', { name: 'Rijbewijs' }, 'Rijbewijs'],
    ['its title', { title: 'Rijbewijs' }, 'Rijbewijs'],
    ['what the subject was given', { credentialSubject: { license: { name: 'B' } } }, 'B'],
    ['nothing but its kind', { credentialSubject: { alumniOf: { name: 'Universiteit' } } }, ''],
  ])('is called by %s', async (_, over, name) => {
    expect(await read(other(over))).toMatchObject({ name, types: ['DriverLicense'] })
  })

  it('is valid where its signature is proved, and never where it is not', async () => {
    const signer = await aSigner('EdDSA')
    const document = other({ issuer: signer.did, validFrom: '2026-01-01T00:00:00Z' })
    const jws = await signer.sign(document, { kid: `${signer.did}#0` })
    expect((await judging(jws, aWorld({}))).verdict).toBe('valid')
    expect((await judging(`${jws.slice(0, -6)}AAAAAA`, aWorld({}))).verdict).toBe('invalid')
  })
})
