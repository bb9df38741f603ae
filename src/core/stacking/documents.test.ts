/** Claims about the edges and steps that real documents give. */
import { describe, expect, it } from 'vitest'
import { readBadge } from '../formats/formats.ts'
import type { JsonObject } from '../kernel/json.ts'
import { badgeId } from '../testing/a-badge.ts'
import { corpusJson, hasCorpus } from '../testing/corpus.ts'
import { derive } from './derive.ts'
import type { Holding } from './graph.ts'

/** The documents as they lie in a backpack, proved; the members of a record lie there on their own. */
function holdingsOf(...documents: readonly JsonObject[]): readonly Holding[] {
  return documents.flatMap((document, at) => {
    const badge = readBadge(document)
    if (badge === undefined) throw new Error(`document ${at} is not read`)
    const members = badge.members.map(({ payload }) => JSON.parse(payload.text) as JsonObject)
    const own: Holding = { id: badgeId(`${at} ${badge.name}`), badge, mark: 'valid' }
    return [own, ...holdingsOf(...members).map((it) => ({ ...it, id: badgeId(`${at}${it.id}`) }))]
  })
}

const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const SCHOOL = { id: 'https://school.example', type: ['Profile'], name: 'School' }

type Named = JsonObject & { readonly id: string; readonly name: string }

function award(achievement: Named, over: JsonObject = {}, subject: JsonObject = {}) {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', OB3],
    id: `urn:award:${achievement.id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name,
    issuer: SCHOOL,
    validFrom: '2025-01-01T00:00:00Z',
    credentialSubject: { type: ['AchievementSubject'], achievement, ...subject },
    ...over,
  } satisfies JsonObject
}

const ofClass = (badge: Named, over: JsonObject = {}): JsonObject => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: `urn:award:${badge.id}`,
  recipient: { type: 'email', identity: 'kim@school.example', hashed: false },
  verification: { type: 'hosted' },
  issuedOn: '2024-01-01T00:00:00Z',
  badge: {
    type: 'BadgeClass',
    description: 'x',
    image: 'https://school.example/b.png',
    criteria: { narrative: 'x' },
    issuer: { id: SCHOOL.id, type: 'Issuer', name: 'School' },
    ...badge,
  },
  ...over,
})

describe.runIf(hasCorpus)('the CLR documents of the corpus', () => {
  it('complex: a whole with the parts that exist; four ids of its authors lead nowhere or to several', () => {
    const derived = derive(holdingsOf(corpusJson('clr/clr-complex.json')), [])
    const whole = 'urn:uuid:3314c2c0-2ee9-4183-838b-470c15ddfb08'
    const parts = [
      'urn:uuid:0f09ae53-33ae-4472-8daa-d7381b859e6c',
      'urn:uuid:bb9a27e6-3a2d-413b-b0c7-97ef9dfdde22',
    ]
    expect(derived.edges.map(({ type, from, to }) => [type, from, to])).toEqual(
      parts.map((part) => ['contains', whole, part]),
    )
    expect(derived.edges.flatMap(({ claims }) => claims)).toMatchObject(
      parts.map(() => ({ ground: 'association', confidence: 1, verified: true })),
    )
    expect(derived.remarks).toMatchObject([
      { code: 'reusedId', detail: { id: parts[0] } },
      { code: 'dangling', detail: { id: 'urn:uuid:6364db90-edf9-47b9-b92b-4b116cac19a5' } },
      { code: 'dangling', detail: { id: 'urn:uuid:e935e820-d9a0-4e9e-8b84-6ec82caabaf7' } },
      { code: 'dangling', detail: { id: 'urn:uuid:4072f4b6-75e9-42ed-8b95-b92711310dbe' } },
    ])
    expect(derived.nodes.get(parts[0] ?? '')?.awards).toHaveLength(4)
  })
  it.each(['simple', 'noproof'])('%s: one part under its parent', (name) => {
    const { edges } = derive(holdingsOf(corpusJson(`clr/clr-${name}.json`)), [])
    expect(edges.map(({ type, from, to }) => [type, from, to])).toEqual([
      [
        'contains',
        'urn:uuid:a7467ef6-56cb-11ec-bf63-0242ac130002',
        'urn:uuid:dd887f0a-56cb-11ec-bf63-0242ac130002',
      ],
    ])
  })
})

describe('an Open Badges 3.0 award', () => {
  const exam = {
    id: 'urn:exam',
    type: ['ResultDescription'],
    name: 'Mark',
    resultType: 'Result',
    requiredValue: '6',
  }
  const marked = (value: string) =>
    award(
      { id: 'urn:a:lassen', name: 'Lassen', resultDescription: [exam] },
      {},
      {
        result: [{ type: ['Result'], resultDescription: 'urn:exam', value }],
      },
    )
  const whole = award(
    {
      id: 'urn:a:metaal',
      name: 'Metaal',
      criteria: { narrative: 'x' },
    },
    { evidence: [{ id: 'urn:award:urn:a:lassen', type: ['Evidence'] }] },
  )
  const step = (lassen: JsonObject) =>
    derive(holdingsOf(lassen, whole), []).stacks[0]?.steps[0]?.why

  it('with 7.5 where 6 is required counts as a part, with 5.5 it does not', () => {
    expect(step(marked('7.5'))).toBe('counts')
    expect(step(marked('5.5'))).toBe('belowRequired')
  })
  it('below the required level of its rubric does not count', () => {
    const rubric = {
      id: 'urn:rubric',
      type: ['ResultDescription'],
      name: 'Rubric',
      resultType: 'RubricCriterionLevel',
      requiredLevel: 'urn:mid',
      rubricCriterionLevel: ['low', 'mid', 'high'].map((name) => ({
        id: `urn:${name}`,
        type: ['RubricCriterionLevel'],
        name,
      })),
    }
    const at = (level: string) =>
      award(
        { id: 'urn:a:lassen', name: 'Lassen', resultDescription: [rubric] },
        {},
        {
          result: [{ type: ['Result'], resultDescription: 'urn:rubric', achievedLevel: level }],
        },
      )
    expect(step(at('urn:high'))).toBe('counts')
    expect(step(at('urn:low'))).toBe('belowRequired')
  })
  it('in two languages, or two versions, that name each other is one achievement', () => {
    const related = (id: string) => [{ type: ['Related'], id }]
    const pair = [
      award({ id: 'urn:a:nl', name: 'Lassen', inLanguage: 'nl', related: related('urn:a:en') }),
      award({ id: 'urn:a:en', name: 'Welding', inLanguage: 'en', related: related('urn:a:nl') }),
      award({ id: 'urn:a:v2', name: 'Solderen', version: '2', related: related('urn:a:v1') }),
      award({ id: 'urn:a:v1', name: 'Solderen', version: '1' }),
    ]
    expect([...derive(holdingsOf(...pair), []).nodes.values()].map(({ keys }) => keys)).toEqual([
      ['urn:a:en', 'urn:a:nl'],
      ['urn:a:v1', 'urn:a:v2'],
    ])
  })
})

describe('an edubadge', () => {
  const edubadge = (id: string, level: number, over: JsonObject = {}) =>
    ofClass({
      id,
      name: id,
      'extensions:ECTSExtension': { type: ['Extension', 'extensions:ECTSExtension'], ECTS: 2.5 },
      'extensions:EQFExtension': { type: ['Extension', 'extensions:EQFExtension'], EQF: level },
      alignment: [{ targetName: 'Data', targetFramework: 'DigComp', targetCode: '1.3' }],
      ...over,
    })

  it('is ordered within a skill by the EQF level of its extension', () => {
    const two = holdingsOf(edubadge('urn:a:high', 7), edubadge('urn:a:low', 5))
    const skill = derive(two, []).stacks.find(({ kind }) => kind === 'skill')
    expect(skill?.steps.map(({ node }) => node)).toEqual(['urn:a:low', 'urn:a:high'])
  })
  it('whose programme identifier is another achievement is part of it', () => {
    const programme = {
      'extensions:EducationProgramIdentifierExtension': {
        type: ['Extension', 'extensions:EducationProgramIdentifierExtension'],
        EducationProgramIdentifier: ['urn:a:minor'],
      },
    }
    const derived = derive(
      holdingsOf(edubadge('urn:a:minor', 6), edubadge('urn:a:vak', 6, programme)),
      [],
    )
    expect(derived.edges).toMatchObject([
      { type: 'contains', from: 'urn:a:minor', to: 'urn:a:vak', claims: [{ ground: 'programme' }] },
    ])
  })
})
