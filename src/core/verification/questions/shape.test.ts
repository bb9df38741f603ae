import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../kernel/json.ts'
import { isObject } from '../../kernel/json.ts'
import { spoiled } from '../../testing/spoiled.ts'
import { shapeOf } from './shape.ts'

const credential = {
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
      name: 'Welding',
      description: 'Can weld.',
      criteria: { narrative: 'Weld a seam.' },
    },
  },
} as const

const assertion = {
  '@context': 'https://w3id.org/openbadges/v2',
  id: 'https://school.example/awards/1',
  type: 'Assertion',
  recipient: { type: 'email', identity: 'kim@school.example', hashed: false },
  issuedOn: '2024-01-01T00:00:00Z',
  verification: { type: 'HostedBadge' },
  badge: {
    id: 'https://school.example/badges/1',
    type: 'BadgeClass',
    name: 'Welding',
    description: 'Can weld.',
    image: 'https://school.example/badge.png',
    criteria: 'https://school.example/criteria',
    issuer: {
      id: 'https://school.example',
      type: 'Issuer',
      name: 'School',
      url: 'https://school.example',
      email: 'info@school.example',
    },
  },
} as const

/** The document with the member at a dotted path replaced, or removed. */
function spoil(document: JsonObject, path: string, value?: unknown): JsonObject {
  const copy = spoiled(document, path.split('.'), value)
  if (!isObject(copy)) throw new Error('a document stays an object')
  return copy
}

describe('the shape of a credential', () => {
  it('is complete for a badge with all that is asked', () => {
    expect(shapeOf(credential)).toEqual({ id: 'shape', answer: 'complete' })
  })

  it.each([
    ['malformed', '@context', undefined],
    ['malformed', '@context', ['https://elsewhere.example/context']],
    ['malformed', 'issuer', undefined],
    ['malformed', 'issuer', [{ id: 'did:web:a.example' }, { id: 'did:web:b.example' }]],
    ['malformed', 'credentialSubject', 'did:web:kim.example'],
    ['malformed', 'credentialSubject.achievement.name', undefined],
    ['malformed', '@context', [...credential['@context'], 7]],
    ['wrong', 'credentialSubject', {}],
    ['wrong', 'relatedResource', 'https://school.example/film'],
    ['wrong', 'relatedResource', [{ digestSRI: 'sha256-AAAA' }]],
    ['unclear', 'issuer.type', undefined],
    ['unclear', 'credentialSubject.type', []],
    ['unclear', 'credentialSubject.achievement.type', undefined],
    ['unclear', 'credentialSubject.identifier', [{ identityHash: 'x', hashed: false }]],
    ['unclear', 'credentialSubject.achievement.alignment', [{ targetName: 'Metal' }]],
    ['unclear', 'evidence', [{ id: 'https://school.example/film' }]],
    ['unclear', 'termsOfUse', [{ id: 'https://school.example/terms' }]],
    ['incomplete', 'description', true],
    ['incomplete', 'evidence', 'https://school.example/film'],
    ['incomplete', 'credentialStatus', { id: 'here', type: 'BitstringStatusListEntry' }],
    ['wrong', 'id', '0923lksjf'],
    ['wrong', 'issuer.type', ['InvalidProfile']],
    ['wrong', 'type', ['VerifiableCredential', 'OtherCredential']],
    ['wrong', 'credentialSubject.type', ['Person']],
    ['wrong', 'credentialSubject.identifier', [{ type: 'Invalid', identityHash: 'x' }]],
    ['wrong', 'credentialStatus', { id: 'https://school.example/status' }],
    ['wrong', 'validUntil', ['2020-01-01T00:00:00Z', '2030-01-01T00:00:00Z']],
    ['incomplete', 'validFrom', undefined],
    ['incomplete', 'credentialSubject.achievement.criteria', undefined],
    ['incomplete', 'credentialSubject.achievement.id', undefined],
  ])('is %s with %s spoiled', (answer, path, value) => {
    expect(shapeOf(spoil(credential, path, value)).answer).toBe(answer)
  })

  it('accepts scalars where a list is usual, and an issuer by id alone', () => {
    expect(shapeOf(spoil(credential, 'issuer', 'did:web:school.example')).answer).toBe('complete')
    expect(shapeOf(spoil(credential, 'credentialSubject.type', 'AchievementSubject')).answer).toBe(
      'complete',
    )
  })

  it('names the member that is wrong', () => {
    expect(shapeOf(spoil(credential, 'issuer.type', 'Person')).detail).toEqual({
      members: ['/issuer/type'],
    })
  })

  it('asks an issuance date of version 1.1 of the data model', () => {
    const vc1 = ['https://www.w3.org/2018/credentials/v1', credential['@context'][1]]
    expect(shapeOf(spoil(credential, '@context', vc1)).answer).toBe('wrong')
  })
})

describe('the shape of an Open Badge 2.0', () => {
  it('is complete for an assertion with all that is asked', () => {
    expect(shapeOf(assertion)).toEqual({ id: 'shape', answer: 'complete' })
  })

  it.each([
    ['malformed', '@context', 'https://w3id.org/openbadges/invalid'],
    ['malformed', 'badge', undefined],
    ['wrong', 'recipient', undefined],
    ['wrong', 'recipient', 'kim@school.example'],
    ['wrong', 'issuedOn', undefined],
    ['wrong', 'verification', undefined],
    ['wrong', 'image', 'data:image/png;base64,AAAA'],
    ['wrong', 'badge.name', undefined],
    ['wrong', 'badge.criteria', undefined],
    ['wrong', 'badge.issuer.url', undefined],
    ['wrong', 'badge.issuer.type', ['Issuer', 'UNKNOWN']],
    ['wrong', 'type', 'BadgeClass'],
    ['wrong', 'type', ['Profile']],
    ['wrong', 'badge.type', 'Profile'],
    ['wrong', 'badge.type', ['Assertion']],
    ['wrong', 'badge.issuer.type', 'BadgeClass'],
    ['unclear', 'type', undefined],
    ['unclear', 'badge.type', undefined],
    ['unclear', 'badge.issuer.type', undefined],
    ['unclear', 'recipient.type', undefined],
    ['incomplete', 'badge.image', undefined],
    ['incomplete', 'recipient.hashed', true],
  ])('is %s with %s spoiled', (answer, path, value) => {
    expect(shapeOf(spoil(assertion, path, value)).answer).toBe(answer)
  })

  it('asks less of versions 1.0 and 0.5', () => {
    const { '@context': _, id: __, verification: ___, ...rest } = assertion
    const old = {
      ...rest,
      uid: '1',
      verify: { type: 'hosted', url: 'https://school.example/awards/1' },
    }
    expect(shapeOf(old).answer).toBe('complete')
    expect(shapeOf(spoil(old, 'badge.criteria')).answer).toBe('incomplete')
  })

  it('is malformed when the document is of no class we know', () => {
    expect(shapeOf(spoil(assertion, 'type', 'NotAKnownClass')).answer).toBe('malformed')
  })
})
