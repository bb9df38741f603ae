/** Claims about the edges that badges state (step B), and about circles and loose ends. */
import { describe, expect, it } from 'vitest'
import { aRecordOf, elsewhere, held } from '../testing/a-backpack.ts'
import { anAlignment } from '../testing/a-badge.ts'
import { derive } from './derive.ts'
import type { Holding } from './graph.ts'

const edges = (...holdings: Holding[]) =>
  derive(holdings, []).edges.map(({ type, from, to }) => [type, from.slice(6), to.slice(6)])

const proposed = (...holdings: Holding[]) =>
  derive(holdings, []).proposals.map((it) => (it.kind === 'edge' ? it.edge : undefined))

const [part, whole] = [held('part'), held('whole')]

describe('a CLR association', () => {
  it.each([
    ['isChildOf', 'part', 'whole', 'contains'],
    ['isPartOf', 'part', 'whole', 'contains'],
    ['isParentOf', 'whole', 'part', 'contains'],
    ['precedes', 'whole', 'part', 'precedes'],
    ['replacedBy', 'part', 'whole', 'supersedes'],
    ['isPeerOf', 'whole', 'part', 'related'],
  ])('%s from %s to %s becomes %s', (type, source, target, edge) => {
    const ends = edge === 'related' ? ['part', 'whole'] : ['whole', 'part']
    expect(edges(part, whole, aRecordOf([[type, source, target]]))).toEqual([[edge, ...ends]])
  })
  it('that names nothing known is a remark, not an edge', () => {
    const derived = derive([part, aRecordOf([['isPartOf', 'part', 'gone']])], [])
    expect(derived.edges).toEqual([])
    expect(derived.remarks).toMatchObject([{ code: 'dangling', detail: { id: 'urn:a:gone' } }])
  })
  it('of a type nobody knows, or named like a member of every object, is no edge', () => {
    for (const type of ['inventedOf', 'constructor', '__proto__']) {
      expect(edges(part, whole, aRecordOf([[type, 'part', 'whole']]))).toEqual([])
    }
  })
  it('says who said it and whether that was proved', () => {
    const record = aRecordOf([['isPartOf', 'part', 'whole']], { mark: 'unverified' })
    const [edge] = derive([part, whole, record], []).edges
    expect(edge?.claims).toEqual([
      { ground: 'association', confidence: 1, by: 'clr', verified: false },
    ])
  })
  it('in a record that was altered is only proposed', () => {
    const record = aRecordOf([['isPartOf', 'part', 'whole']], { mark: 'invalid' })
    expect(edges(part, whole, record)).toEqual([])
    expect(proposed(part, whole, record)).toMatchObject([{ confidence: 0.5 }])
  })
})

describe('a badge', () => {
  it('that has another badge as evidence is built on it', () => {
    const evidence = [{ id: 'urn:badge:part', types: [] }]
    expect(edges(part, held('whole', { evidence }))).toEqual([['contains', 'whole', 'part']])
  })
  it('that is aligned to another achievement is part of it, by address or by code', () => {
    const byUrl = { alignments: [anAlignment({ url: 'urn:a:whole' })] }
    const byCode = { alignments: [anAlignment({ code: 'ZA-2' })] }
    const coded = held('whole', { achievement: { humanCode: 'za-2' } })
    expect(edges(held('part', { achievement: byUrl }), whole)).toEqual([
      ['contains', 'whole', 'part'],
    ])
    expect(edges(held('part', { achievement: byCode }), coded)).toEqual([
      ['contains', 'whole', 'part'],
    ])
  })
  it('is not tied to the code of another owner', () => {
    const alignments = [anAlignment({ code: 'ZA-2' })]
    const theirs = held('whole', { issuer: elsewhere, achievement: { humanCode: 'ZA-2' } })
    expect(edges(held('part', { achievement: { alignments } }), theirs)).toEqual([])
  })
  it('is tied to nobody by an id that two badges of different achievements have', () => {
    const one = { ...held('one', { id: 'urn:badge:same' }), id: held('x').id }
    const other = held('other', { id: 'urn:badge:same', issuer: elsewhere })
    const evidence = [{ id: 'urn:badge:same', types: [] }]
    expect(edges(one, held('whole', { evidence }))).toHaveLength(1)
    expect(edges(one, other, held('whole', { evidence }))).toEqual([])
  })
  it('with more than 300 alignments is read as far as 300, and says so', () => {
    const many = (count: number) =>
      held('many', {
        achievement: {
          alignments: Array.from({ length: count }, (_, at) => anAlignment({ code: `x${at}` })),
        },
      })
    expect(derive([many(300)], []).remarks).toEqual([])
    expect(derive([many(301)], []).remarks).toEqual([
      { code: 'cut', detail: { by: 'many', name: 'many', count: 301, read: 300 } },
    ])
  })
  it('whose programme is another achievement is part of it', () => {
    const study = { programme: ['urn:a:whole'] }
    expect(edges(held('part', { achievement: { study } }), whole)).toEqual([
      ['contains', 'whole', 'part'],
    ])
  })
  it('whose criteria mention another is only proposed to need it', () => {
    const criteria = { narrative: 'First earn [this](urn:badge:part).' }
    expect(proposed(part, held('whole', { achievement: { criteria } }))).toMatchObject([
      { type: 'contains', from: 'urn:a:whole', to: 'urn:a:part', confidence: 0.5 },
    ])
  })
  it.each([
    [{ humanCode: 'WEB-101' }, { humanCode: 'WEB-102' }, 'code'],
    [{ name: 'Lassen brons' }, { name: 'Lassen zilver' }, 'name'],
    [{ name: 'Python level 1' }, { name: 'Python level 2' }, 'name'],
    [{ name: 'Nederlands A2' }, { name: 'Nederlands B1' }, 'name'],
    [{ name: 'Datavisualisatie I' }, { name: 'Datavisualisatie II' }, 'name'],
  ])('like %o is proposed before %o', (one, other, ground) => {
    const [low, high] = [held('low', { achievement: one }), held('high', { achievement: other })]
    expect(proposed(high, low)).toMatchObject([
      { type: 'precedes', from: 'urn:a:low', to: 'urn:a:high', claims: [{ ground }] },
    ])
    const theirs = held('high', { achievement: other, issuer: elsewhere })
    expect(proposed(low, theirs)).toEqual([])
  })
})

describe('a circle', () => {
  it('is opened at its least sure edge, with a remark', () => {
    const evidence = [{ id: 'urn:badge:whole', types: [] }]
    const derived = derive(
      [held('part', { evidence }), whole, aRecordOf([['isPartOf', 'part', 'whole']])],
      [],
    )
    expect(derived.edges).toMatchObject([{ from: 'urn:a:whole', to: 'urn:a:part' }])
    expect(derived.remarks).toMatchObject([{ code: 'cycle', detail: { from: 'urn:a:part' } }])
  })
  it('of a thousand achievements is opened at exactly one', () => {
    const names = Array.from({ length: 1000 }, (_, at) => String(at))
    const record = aRecordOf(
      names.map((name, at) => ['precedes', name, String((at + 1) % names.length)]),
    )
    const derived = derive([...names.map((name) => held(name)), record], [])
    expect(derived.edges).toHaveLength(999)
    expect(derived.remarks).toHaveLength(1)
  })
})
