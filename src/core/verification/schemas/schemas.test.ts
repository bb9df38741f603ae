import { Ajv2019 } from 'ajv/dist/2019.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spoiled } from '../../testing/spoiled.ts'
import { deviations } from './deviations.ts'
import { schemaOf } from './open-badges-3.ts'

const badge = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:school.example', type: ['Profile'], name: 'School' },
  validFrom: '2024-01-01T00:00:00Z',
  evidence: [{ type: ['Evidence'], id: 'https://school.example/work' }],
  credentialSubject: {
    type: 'AchievementSubject',
    identifier: [
      {
        type: 'IdentityObject',
        hashed: false,
        identityHash: 'a@b.nl',
        identityType: 'emailAddress',
      },
    ],
    result: { type: 'Result', status: 'Completed' },
    achievement: {
      id: 'urn:uuid:2',
      type: ['Achievement'],
      achievementType: 'ext:Module',
      name: 'Welding',
      description: 'Can weld.',
      criteria: { narrative: '' },
      alignment: [{ type: 'Alignment', targetName: 'Metal', targetUrl: 'https://metal.example/1' }],
    },
  },
}

/** Every path of the tree, so that any member can be spoiled. */
function paths(json: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof json !== 'object' || json === null) return [at]
  return [at, ...Object.entries(json).flatMap(([key, value]) => paths(value, [...at, key]))]
}

describe('our schema of Open Badges 3.0', () => {
  it('is followed by a badge with scalars or lists', () => {
    expect(deviations(badge, schemaOf('award', 'vc2'))).toEqual([])
  })

  it.each([
    [['credentialSubject', 'achievement', 'achievementType'], 'A big bad badge'],
    [['credentialSubject', 'achievement', 'alignment', '0', 'targetUrl'], undefined],
    [['validFrom'], '2024-01-01'],
    [['credentialSubject', 'identifier', '0', 'identityType'], 'shoeSize'],
  ])('names %s when it departs', (path, value) => {
    const spoilt = spoiled(badge, path, value)
    expect(deviations(spoilt, schemaOf('award', 'vc2'))).toContain(`/${path.join('/')}`)
  })

  it('judges exactly as Ajv does, whichever member is spoiled and however', () => {
    const ajv = new Ajv2019({ strict: false })
    const schema = schemaOf('award', 'vc2')
    const follows = ajv.compile(schema)
    const anyPath = fc.constantFrom(...paths(badge))
    const anyValue = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(undefined, [], ['Achievement'], 'Result', 'https://a.example', {
        id: 'urn:x',
      }),
    )
    fc.assert(
      fc.property(anyPath, anyValue, (path, value) => {
        const spoilt = spoiled(badge, path, value)
        expect(deviations(spoilt, schema).length === 0).toBe(follows(spoilt))
      }),
      { numRuns: 1500 },
    )
  })
})
