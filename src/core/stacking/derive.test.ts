/** Claims about stacks as a whole: progress, credits, choices, next steps, and order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Badge, ResultDescription } from '../badge/badge.ts'
import { aRecordOf, elsewhere, held } from '../testing/a-backpack.ts'
import { anAchievement, anAlignment } from '../testing/a-badge.ts'
import { derive } from './derive.ts'
import type { Edge, Holding, Stack } from './graph.ts'
import { edgeRow, mergeRow, type OwnStack, readChoices, stackRow } from './overlay.ts'

const AT = '2026-01-01T00:00:00Z'
const NAMES = ['luisteren', 'tillen', 'medicatie']
const care = aRecordOf(
  NAMES.map((name) => ['isPartOf', name, 'zorg']),
  { targets: [anAchievement({ id: 'urn:a:zorg', name: 'Zorgassistent' })] },
)
const stackOf = (holdings: Holding[], id: string): Stack | undefined =>
  derive(holdings, []).stacks.find((stack) => stack.id === id)
const whyOf = (over: Parameters<typeof held>[1]) =>
  stackOf([care, held('tillen', over)], 'parts:urn:a:zorg')?.steps.map(({ why }) => why)

describe('progress towards a larger badge', () => {
  const skills = NAMES.map((name) => held(name))

  it('counts the parts that are proved, and says what is still to earn', () => {
    const named = aRecordOf([...care.badge.associations].map(() => ['isPartOf', 'x', 'y']))
    expect(named.badge.associations).toHaveLength(3)
    const targets = [...NAMES, 'zorg'].map((name) => anAchievement({ id: `urn:a:${name}`, name }))
    const record = { ...care, badge: { ...care.badge, targets } }
    const stack = stackOf([record, skills[0]!, skills[1]!], 'parts:urn:a:zorg')
    expect(stack?.progress).toEqual({ done: 2, needed: 3, unit: 'steps' })
    expect(stack?.steps.map(({ why }) => why)).toEqual(['counts', 'counts', 'toEarn'])
    expect(stack?.complete).toBe(false)
  })
  it('is complete with all parts, and with the larger badge itself', () => {
    expect(stackOf([care, ...skills], 'parts:urn:a:zorg')?.complete).toBe(true)
    expect(stackOf([care, skills[0]!, held('zorg')], 'parts:urn:a:zorg')?.complete).toBe(true)
  })
  it('is not complete with a larger badge that is not proved', () => {
    const claimed = [care, held('tillen', { mark: 'expired' })]
    const doubtful = stackOf([...claimed, held('zorg', { mark: 'unverified' })], 'parts:urn:a:zorg')
    expect(doubtful?.complete).toBe(false)
  })
  it.each([
    ['expired', 'expired'],
    ['revoked', 'revoked'],
    ['suspended', 'suspended'],
    ['invalid', 'invalid'],
    ['malformed', 'invalid'],
    ['unverified', 'unverified'],
    ['saysExpired', 'unverified'],
    ['issuerUnproven', 'issuerUnproven'],
    ['notYours', 'notYours'],
    ['notYet', 'notYet'],
    ['unchecked', 'unchecked'],
  ] as const)('does not count a badge that is %s', (mark, why) => {
    expect(whyOf({ mark })).toEqual([why])
  })
  it('counts a renewed badge when one of its awards counts', () => {
    const old = { ...held('tillen', { mark: 'expired', awardedAt: '2019' }), id: held('old').id }
    expect(stackOf([care, held('tillen'), old], 'parts:urn:a:zorg')?.progress.done).toBe(1)
  })
})

describe('a result', () => {
  const description: ResultDescription = {
    id: 'urn:r',
    name: 'Grade',
    type: 'Result',
    allowedValues: [],
    levels: [],
    alignments: [],
  }
  const withResult = (
    result: Partial<Badge['results'][number]>,
    over: Partial<ResultDescription> = {},
  ) =>
    whyOf({
      results: [{ describedBy: 'urn:r', alignments: [], ...result }],
      achievement: { resultDescriptions: [{ ...description, ...over }] },
    })
  const levels = ['low', 'mid', 'high'].map((id) => ({ id, name: id, alignments: [] }))

  it.each([
    ['Failed', 'failed'],
    ['Withdrew', 'failed'],
    ['Enrolled', 'inProgress'],
    ['Completed', 'counts'],
  ])('with status %s makes the step %s', (status, why) => {
    expect(withResult({ status })).toEqual([why])
  })
  it.each([
    ['7.5', '6', [], 'counts'],
    ['10', '6', [], 'counts'],
    ['5.9', '6', [], 'belowRequired'],
    ['B', 'C', ['D', 'C', 'B', 'A'], 'counts'],
    ['D', 'C', ['D', 'C', 'B', 'A'], 'belowRequired'],
    ['Q', 'C', ['D', 'C', 'B', 'A'], 'belowRequired'],
    [undefined, '6', [], 'belowRequired'],
  ])('of %s where %s is required (of %o) %s', (value, requiredValue, allowedValues, why) => {
    const result = value === undefined ? {} : { value }
    expect(withResult(result, { requiredValue, allowedValues })).toEqual([why])
  })
  it('must reach the required level of the rubric', () => {
    const needed = { requiredLevel: 'mid', levels }
    expect(withResult({ achievedLevel: 'high' }, needed)).toEqual(['counts'])
    expect(withResult({ achievedLevel: 'low' }, needed)).toEqual(['belowRequired'])
    expect(withResult({}, needed)).toEqual(['belowRequired'])
  })
})

describe('frameworks', () => {
  const digital = (code: string, over: Parameters<typeof held>[1] = {}) =>
    held(`digcomp${code}`, {
      achievement: { alignments: [anAlignment({ framework: 'DigComp', code })] },
      ...over,
    })

  it('fill an area by the competences under it, across issuers (step C)', () => {
    const stack = stackOf([digital('1.1'), digital('1.2', { issuer: elsewhere })], 'area:digcomp:1')
    expect(stack?.progress).toEqual({ done: 2, needed: 3, unit: 'steps' })
    expect(stack?.steps.map(({ skill, why }) => [skill?.nodeId, why])).toEqual([
      ['1.1', 'counts'],
      ['1.2', 'counts'],
      ['1.3', 'toEarn'],
    ])
  })
  it('never give a share of a kerntaak, whose werkprocessen are not all known', () => {
    const work = ['B1-K1-W1', 'B1-K1-W2'].map((code) =>
      held(code, {
        achievement: { alignments: [anAlignment({ framework: 'Werkproces, crebo 25655', code })] },
      }),
    )
    expect(stackOf(work, 'area:werkproces:25655/B1-K1')?.progress).toEqual({
      done: 2,
      unit: 'steps',
    })
  })
  it('stack badges for one skill from low to high (step D)', () => {
    const skill = anAlignment({ framework: 'DigComp', code: '2.1' })
    const eqf = (name: string, level: string) =>
      held(name, {
        achievement: {
          alignments: [skill],
          study: { eqf: level, programme: [] },
        },
      })
    const stack = stackOf(
      [eqf('master', '7'), eqf('first', '2'), eqf('mid', '4')],
      'skill:digcomp:2.1',
    )
    expect(stack?.steps.map(({ node }) => node)).toEqual([
      'urn:a:first',
      'urn:a:mid',
      'urn:a:master',
    ])
  })
  it('do not stack everything of one EQF level together', () => {
    const level = { study: { eqf: '4', programme: [] } }
    const two = ['a', 'b'].map((name) => held(name, { achievement: level }))
    expect(derive(two, []).stacks).toEqual([])
  })
  it('name what is missing once half of an area is there, and not before (step H)', () => {
    const half = derive(
      ['2.1', '2.2', '2.3'].map((code) => digital(code)),
      [],
    ).next
    expect(half.map(({ skill }) => skill?.nodeId)).toEqual(['2.4', '2.5', '2.6'])
    expect(
      derive(
        ['2.1', '2.2'].map((code) => digital(code)),
        [],
      ).next,
    ).toEqual([])
  })
})

describe('a stack of my own', () => {
  const mine: OwnStack = {
    title: 'Burgerschap',
    text: '',
    parts: ['urn:a:one', 'urn:a:two', 'urn:a:three'],
    rule: { kind: 'some', least: 2 },
    places: [{ key: 'urn:a:three', name: 'Nog te doen' }],
    edges: [],
    origin: 'own',
  }
  const choices = (stack: OwnStack) => readChoices([stackRow('s1', stack, AT)])
  const own = (stack: OwnStack, ...holdings: Holding[]) =>
    derive(holdings, choices(stack)).stacks.find(({ kind }) => kind === 'own')

  it('is complete with n of m', () => {
    expect(own(mine, held('one'))?.progress).toEqual({ done: 1, needed: 2, unit: 'steps' })
    expect(own(mine, held('one'), held('two'))?.complete).toBe(true)
  })
  it('shows a place that no badge fills by the name I gave it', () => {
    const derived = derive([held('one')], choices(mine))
    expect(derived.nodes.get('urn:a:three')?.achievement.name).toBe('Nog te doen')
    expect(derived.next).toContainEqual(expect.objectContaining({ node: 'urn:a:three' }))
  })
  it('can ask for credits, hours and ECTS taken together (step F)', () => {
    const rule = { kind: 'credits', unit: 'ects', least: 5 } as const
    const credits = (name: string, study: object) =>
      held(name, { achievement: { study: { programme: [], ...study } } })
    const two = [credits('one', { ects: 3 }), credits('two', { sbu: 56 })]
    expect(own({ ...mine, rule }, ...two)).toMatchObject({
      complete: true,
      progress: { done: 5, needed: 5, unit: 'ects' },
    })
  })
  it('never adds up a part and its whole', () => {
    const rule = { kind: 'credits', unit: 'ects', least: 9 } as const
    const ects = (name: string, amount: number) =>
      held(name, { achievement: { study: { programme: [], ects: amount } } })
    const record = aRecordOf([['isPartOf', 'one', 'two']])
    expect(own({ ...mine, rule }, ects('one', 4), ects('two', 6), record)?.progress.done).toBe(6)
  })
})

describe('a choice', () => {
  const criteria = { narrative: 'First earn urn:a:part' }
  const two = [held('part'), held('whole', { achievement: { criteria } })]
  const edge = { type: 'contains', from: 'urn:a:whole', to: 'urn:a:part' } as const

  it('to accept makes a stack of what was only proposed (step G)', () => {
    expect(derive(two, []).stacks).toEqual([])
    const derived = derive(two, readChoices([edgeRow(edge, 'accepted', AT)]))
    expect(derived.stacks).toMatchObject([{ id: 'parts:urn:a:whole', complete: true }])
    expect(derived.proposals).toEqual([])
  })
  it('to reject is remembered, and also takes away what was sure', () => {
    const no = readChoices([edgeRow(edge, 'rejected', AT)])
    expect(derive(two, no).proposals).toEqual([])
    const stated = [...two, aRecordOf([['isPartOf', 'part', 'whole']])]
    expect(derive(stated, no).stacks).toEqual([])
  })
  it('can be changed: the last one counts', () => {
    const rows = [edgeRow(edge, 'rejected', '2026-02-01T00:00:00Z'), edgeRow(edge, 'accepted', AT)]
    expect(derive(two, readChoices(rows)).stacks).toEqual([])
  })
  it('that another program wrote wrongly is left out', () => {
    const row = { ...edgeRow(edge, 'accepted', AT), content: { type: 'eats' } }
    expect(readChoices([row, { ...row, content: '{' }])).toEqual([])
  })
})

/** Small worlds of badges that name each other in every way we read. */
const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const TYPES = ['isPartOf', 'isParentOf', 'precedes', 'replacedBy', 'exactMatchOf', 'isPeerOf']
const marks = fc.constantFrom<Holding['mark']>('valid', 'expired', 'invalid', 'unchecked')
const award = fc
  .record({
    name: names,
    mark: marks,
    evidence: fc.option(names),
    related: fc.option(names),
    code: fc.constantFrom('1.1', '1.2', '2.1'),
    away: fc.boolean(),
    at: fc.nat(3),
  })
  .map(({ name, mark, evidence, related, code, away, at }): Holding => {
    const made = held(name, {
      mark,
      awardedAt: `202${at}-01-01T00:00:00Z`,
      evidence: evidence === null ? [] : [{ id: `urn:badge:${evidence}`, types: [] }],
      achievement: {
        humanCode: `X-${at}`,
        related: related === null ? [] : [{ id: `urn:a:${related}`, types: [] }],
        alignments: [anAlignment({ framework: 'DigComp', code })],
      },
      ...(away ? { issuer: elsewhere } : {}),
    })
    return { ...made, id: `${name}${at}${String(away)}${code}` as Holding['id'] } // ids of tests are words
  })
const record = fc
  .array(fc.tuple(fc.constantFrom(...TYPES), names, names), { maxLength: 8 })
  .map((associations) => aRecordOf(associations))
const worlds = fc
  .tuple(fc.uniqueArray(award, { selector: ({ id }) => id, maxLength: 10 }), record)
  .map(([awards, clr]) => [...awards, clr])

/** Yes and no to edges and merges between the achievements of those worlds, a moment apart. */
const choice = fc
  .record({
    kind: fc.constantFrom('edge', 'merge'),
    type: fc.constantFrom<Edge['type']>('contains', 'precedes', 'supersedes'),
    one: names,
    other: names,
    decision: fc.constantFrom('accepted', 'rejected'),
  })
  .map(({ kind, type, one, other, decision }) =>
    kind === 'edge'
      ? edgeRow({ type, from: `urn:a:${one}`, to: `urn:a:${other}` }, decision, AT)
      : mergeRow([`urn:a:${one}`, `urn:a:${other}`], decision, AT),
  )
const rows = fc
  .uniqueArray(choice, { selector: ({ id }) => id, maxLength: 6 })
  .map((all) => all.map((row, at) => ({ ...row, updatedAt: `2026-01-0${at + 1}T00:00:00Z` })))

describe('deriving', () => {
  it('does not depend on the order of the badges', () => {
    const shuffled = worlds.chain((world) =>
      fc.tuple(fc.constant(world), fc.shuffledSubarray(world, { minLength: world.length })),
    )
    fc.assert(
      fc.property(shuffled, rows, ([world, other], said) => {
        expect(derive(other, readChoices(said.toReversed()))).toEqual(
          derive(world, readChoices(said)),
        )
      }),
    )
  })
  it('changes nothing when the person says yes to all that was sure already', () => {
    const shape = ({ id, steps, whole, complete }: Stack) => [
      id,
      steps.map(({ node, why }) => [node, why]),
      whole?.node,
      complete,
    ]
    fc.assert(
      fc.property(worlds, (world) => {
        const before = derive(world, [])
        const yes = before.edges.map((edge) => edgeRow(edge, 'accepted', AT))
        const after = derive(world, readChoices(yes))
        expect(after.edges.map(({ id }) => id)).toEqual(before.edges.map(({ id }) => id))
        expect(after.stacks.map(shape)).toEqual(before.stacks.map(shape))
      }),
    )
  })
  it('gives the same when the same badges come in again', () => {
    fc.assert(
      fc.property(worlds, rows, (world, said) => {
        const choices = readChoices(said)
        expect(derive([...world, ...world], choices)).toEqual(derive(world, choices))
      }),
    )
  })
  it('never counts a badge that was not proved valid', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const proved = new Set(world.filter((it) => it.mark === 'valid').map(({ id }) => id))
        const steps = derive(world, []).stacks.flatMap(({ steps }) => steps)
        for (const step of steps.filter(({ why }) => why === 'counts')) {
          expect(proved.has(step.award!)).toBe(true)
        }
      }),
    )
  })
  it('of 5,000 badges under one diploma ends, and shows them all', () => {
    const many = Array.from({ length: 5000 }, (_, at) => held(`n${at}`))
    const clr = aRecordOf(many.map(({ badge }) => ['isPartOf', badge.name, 'n0']))
    const [stack] = derive([...many, clr], []).stacks
    expect(stack?.steps).toHaveLength(4999)
  })
})
