import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../kernel/json.ts'
import { formats, readBadge } from './formats.ts'

const VC2 = 'https://www.w3.org/ns/credentials/v2'
const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const OB2 = 'https://w3id.org/openbadges/v2'

const credential = (type: string, credentialSubject: JsonObject): JsonObject => ({
  '@context': [VC2, OB3],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', type],
  issuer: { id: 'did:web:school.example', type: 'Profile', name: 'School' },
  validFrom: '2024-01-01T00:00:00Z',
  credentialSubject,
})

const issuer = {
  id: 'https://school.example',
  type: 'Issuer',
  name: 'School',
  url: 'https://school.example',
  email: 'info@school.example',
}

const badgeClass = {
  id: 'https://school.example/badges/1',
  type: 'BadgeClass',
  name: 'Lassen',
  description: 'Kan lassen.',
  image: 'https://school.example/badge.png',
  criteria: { narrative: 'Las een naad.' },
  issuer,
}

/** One document of each format. */
const FIXTURES: Readonly<Record<string, JsonObject>> = {
  clr20: credential('ClrCredential', { id: 'did:key:z6Mk', verifiableCredential: [] }),
  endorsement: credential('EndorsementCredential', {
    id: 'urn:uuid:9',
    endorsementComment: 'Good',
  }),
  statusList: credential('BitstringStatusListCredential', { type: 'BitstringStatusList' }),
  ob30: credential('OpenBadgeCredential', { achievement: { name: 'Lassen' } }),
  clr10: { type: 'Clr', id: 'urn:uuid:1', learner: {}, assertions: [] },
  vc: credential('DiplomaCredential', { id: 'did:key:z6Mk' }),
  sdJwtVc: {
    type: ['VerifiableCredential', 'urn:eudi:pid:1'],
    vct: 'urn:eudi:pid:1',
    name: 'urn:eudi:pid:1',
  },
  ob20: { '@context': OB2, type: 'Assertion', id: 'https://school.example/1', badge: badgeClass },
  ob11: {
    '@context': 'https://w3id.org/openbadges/v1',
    type: 'Assertion',
    id: 'https://school.example/1',
    badge: 'https://school.example/badges/1',
  },
  ob10: {
    uid: '1',
    recipient: { type: 'email', identity: 'kim@school.example', hashed: false },
    badge: 'https://school.example/badges/1',
    verify: { type: 'hosted', url: 'https://school.example/1' },
    issuedOn: 1359217910,
  },
  ob05: {
    recipient: 'sha1$3f8f0f4d8a1cf8d6e8c0a8d4f1f1e1d1c1b1a191',
    salt: 'zout',
    issued_on: '2012-03-04',
    badge: {
      name: 'Lassen',
      description: 'Kan lassen.',
      image: '/badge.png',
      criteria: '/criteria',
      issuer: {
        origin: 'https://school.example',
        name: 'School',
        org: 'Metaal',
        contact: 'a@b.nl',
      },
    },
  },
}

describe('the table of formats', () => {
  it.each(formats.map(({ id }) => id))('has a fixture of %s, which it recognises first', (id) => {
    const fixture = FIXTURES[id] ?? {}
    expect(formats.find((format) => format.recognises(fixture))?.id).toBe(id)
  })

  it('has one name per format', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length)
  })

  it.each([{}, { name: 'package', version: '1.0.0' }, { type: 'Feature', geometry: {} }])(
    'does not recognise %o',
    (document) => {
      expect(readBadge(document)).toBeUndefined()
    },
  )
})

describe('older Open Badges', () => {
  it('brings 0.5 up to date: recipient, dates, issuer and relative addresses', () => {
    expect(readBadge(FIXTURES.ob05 ?? {})).toMatchObject({
      standard: 'ob05',
      kind: 'award',
      awardedAt: '2012-03-04T00:00:00Z',
      recipient: [{ type: 'email', hashed: true, salt: 'zout' }],
      image: { src: 'https://school.example/badge.png' },
      achievement: { criteria: { url: 'https://school.example/criteria' } },
      issuer: { name: 'School: Metaal', email: 'a@b.nl', url: 'https://school.example' },
    })
  })

  it('takes the id of a 1.0 badge from where it is hosted, and its date from Unix time', () => {
    expect(readBadge(FIXTURES.ob10 ?? {})).toMatchObject({
      standard: 'ob10',
      id: 'https://school.example/1',
      awardedAt: '2013-01-26T16:31:50.000Z',
      name: 'https://school.example/badges/1',
    })
  })

  it('infers a missing `hashed` from the identity itself', () => {
    const value = `sha256$${'a'.repeat(64)}`
    const recipient = { type: 'email', identity: value }
    expect(readBadge({ ...FIXTURES.ob20, recipient })?.recipient).toEqual([
      { type: 'email', value, hashed: true },
    ])
  })

  it('reads alignments under their 1.1 names and those of edubadges', () => {
    const alignment = [
      { name: 'One', url: 'https://one.example', description: 'first' },
      { target_name: 'Two', target_url: 'https://two.example', framework: 'ESCO', code: 'S1' },
    ]
    const badge = { ...badgeClass, alignment }
    expect(readBadge({ ...FIXTURES.ob20, badge })?.achievement.alignments).toEqual([
      { name: 'One', url: 'https://one.example', description: 'first' },
      { name: 'Two', url: 'https://two.example', framework: 'ESCO', code: 'S1' },
    ])
  })

  it('reads the study facts of edubadges extensions', () => {
    const badge = {
      ...badgeClass,
      'extensions:ECTSExtension': { type: ['Extension'], ECTS: 2.5 },
      'extensions:StudyLoadExtension': { StudyLoad: 70 },
      'extensions:EQFExtension': { EQF: 6 },
      'extensions:EducationProgramIdentifierExtension': { EducationProgramIdentifier: [56604] },
      'extensions:LearningOutcomeExtension': { LearningOutcome: 'Kan lassen' },
    }
    expect(readBadge({ ...FIXTURES.ob20, badge })?.achievement.study).toEqual({
      ects: 2.5,
      sbu: 70,
      eqf: '6',
      programme: ['56604'],
      learningOutcome: 'Kan lassen',
    })
  })

  it.each([
    ['achievement', { '@context': OB2, ...badgeClass }],
    ['issuer', { '@context': OB2, ...issuer }],
    ['revocationList', { '@context': OB2, type: 'RevocationList', revokedAssertions: [] }],
    ['endorsement', { '@context': OB2, type: 'Endorsement', claim: { id: 'urn:uuid:1' } }],
  ])('tells a document about an %s from an award', (kind, document) => {
    expect(readBadge(document)?.kind).toBe(kind)
  })
})

describe('Open Badges 3 and CLR 2', () => {
  it('reads levels, results and NL study facts', () => {
    const badge = readBadge(
      credential('OpenBadgeCredential', {
        creditsEarned: 3,
        result: [{ resultDescription: 'urn:uuid:7', value: '7.5', status: 'Completed' }],
        achievement: {
          name: { '@value': 'Lassen', '@language': 'nl' },
          ECTS: 3,
          creditsAvailable: '3,5',
          alignment: [{ targetName: 'EQF 4', targetType: 'ext:EQF', targetCode: '4' }],
          resultDescription: {
            id: 'urn:uuid:7',
            name: 'Cijfer',
            resultType: 'RawScore',
            requiredValue: 6,
          },
        },
      }),
    )
    expect(badge).toMatchObject({
      name: 'Lassen',
      results: [{ describedBy: 'urn:uuid:7', value: '7.5', status: 'Completed' }],
      achievement: {
        study: { ects: 3, eqf: '4', creditsAvailable: 3.5, creditsEarned: 3 },
        resultDescriptions: [{ name: 'Cijfer', requiredValue: '6' }],
      },
    })
  })

  it('keeps members, targets and associations of a record', () => {
    const member = FIXTURES.ob30 ?? {}
    const record = readBadge(
      credential('ClrCredential', {
        verifiableCredential: [member, 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln'],
        achievement: [{ id: 'urn:uuid:3', name: 'Nog te doen' }],
        association: [
          { associationType: 'isPartOf', sourceId: 'urn:uuid:2', targetId: 'urn:uuid:3' },
          { associationType: 'isPartOf', sourceId: 'urn:uuid:2' },
        ],
      }),
    )
    expect(record).toMatchObject({
      kind: 'record',
      targets: [{ name: 'Nog te doen' }],
      associations: [{ type: 'isPartOf', source: 'urn:uuid:2', target: 'urn:uuid:3' }],
    })
    expect(record?.members.map(({ payload }) => payload.form)).toEqual(['json', 'jws'])
  })
})
