/** Claims about which awards are one achievement (step A). */
import { describe, expect, it } from 'vitest'
import { aRecordOf, elsewhere, held } from '../testing/a-backpack.ts'
import { derive } from './derive.ts'
import type { Holding } from './graph.ts'
import { mergeRow, readChoices } from './overlay.ts'

const related = (...ids: string[]) => ids.map((id) => ({ id: `urn:a:${id}`, types: [] }))
const nodes = (...holdings: Holding[]) =>
  [...derive(holdings, []).nodes.values()].map(({ keys }) => keys)

describe('one achievement', () => {
  it('is what two languages of one owner are, also when only one names the other', () => {
    const dutch = held('nl', { achievement: { related: related('en') } })
    expect(nodes(dutch, held('en'))).toEqual([['urn:a:en', 'urn:a:nl']])
  })
  it('is what two issuers have when both say so', () => {
    const one = held('one', { achievement: { related: related('other') } })
    const other = held('other', { issuer: elsewhere, achievement: { related: related('one') } })
    expect(nodes(one, other)).toHaveLength(1)
  })
  it('is not what one issuer claims of another one', () => {
    const claim = held('claim', { issuer: elsewhere, achievement: { related: related('real') } })
    expect(nodes(claim, held('real'))).toHaveLength(2)
  })
  it('has one node for renewals, newest award first', () => {
    const [node] = derive(
      [
        { ...held('bhv', { awardedAt: '2023-01-01T00:00:00Z' }), id: held('old').id },
        { ...held('bhv', { awardedAt: '2025-01-01T00:00:00Z' }), id: held('new').id },
      ],
      [],
    ).nodes.values()
    expect(node?.awards.map(({ id }) => id)).toEqual(['new', 'old'])
  })
  it('is an old award and its twin in a newer standard, when both are proved', () => {
    const types = ['https://w3id.org/openbadges#Assertion']
    const evidence = [{ id: 'urn:badge:old', types }]
    expect(nodes(held('old'), held('new', { evidence }))).toHaveLength(1)
    const doubted = derive([held('old', { mark: 'unverified' }), held('new', { evidence })], [])
    expect(doubted.nodes.size).toBe(2)
    expect(doubted.stacks).toEqual([])
    expect(doubted.proposals).toContainEqual(expect.objectContaining({ ground: 'twin' }))
  })
  it('is what an owner calls an exact match of its own; about another owner it is only proposed', () => {
    const record = (over = {}) => aRecordOf([['exactMatchOf', 'one', 'other']], over)
    expect(nodes(held('one'), held('other'), record())).toHaveLength(1)
    const theirs = [held('one'), held('other'), record({ issuer: elsewhere })]
    expect(nodes(...theirs)).toHaveLength(2)
    expect(derive(theirs, []).proposals).toMatchObject([{ kind: 'merge', ground: 'exactMatch' }])
  })
  it('is two spellings of one id', () => {
    const spelt = held('a b', { achievement: { id: ' urn:a:a%20b ' } })
    expect(nodes(held('a b'), { ...spelt, id: held('x').id })).toEqual([['urn:a:a b']])
  })
})

describe('two achievements', () => {
  it('stay apart when only their names are equal', () => {
    const one = held('one', { achievement: { name: 'EHBO' } })
    const other = held('other', { issuer: elsewhere, achievement: { name: 'EHBO' } })
    expect(derive([one, other], []).proposals).toEqual([])
    expect(nodes(one, other)).toHaveLength(2)
  })
  it('are proposed as one when an owner uses a new urn each time, and are one once accepted', () => {
    const twins = [1, 2].map((n) =>
      held(`x${n}`, { achievement: { id: `urn:uuid:${n}`, name: 'EHBO' } }),
    )
    const [proposal] = derive(twins, []).proposals
    expect(proposal).toMatchObject({ kind: 'merge', keys: ['urn:uuid:1', 'urn:uuid:2'] })
    const keys = ['urn:uuid:1', 'urn:uuid:2'] as const
    const yes = readChoices([mergeRow(keys, 'accepted', '2026-01-01T00:00:00Z')])
    expect(derive(twins, yes)).toMatchObject({ proposals: [] })
    expect(derive(twins, yes).nodes.size).toBe(1)
    const no = readChoices([mergeRow(keys, 'rejected', '2026-01-01T00:00:00Z')])
    expect(derive(twins, no)).toMatchObject({ proposals: [] })
    expect(derive(twins, no).nodes.size).toBe(2)
  })
  it('of one owner with one name and the same criteria are proposed as one', () => {
    const one = held('one', { achievement: { name: 'EHBO' } })
    const other = held('other', { achievement: { name: 'EHBO' } })
    const harder = { name: 'EHBO', criteria: { narrative: 'Twice as hard' } }
    expect(derive([one, other], []).proposals).toMatchObject([{ ground: 'sameName' }])
    expect(derive([one, held('other', { achievement: harder })], []).proposals).toEqual([])
  })
  it('with one id from two issuers are two, with a remark', () => {
    const copy = { ...held('same', { issuer: elsewhere }), id: held('copy').id }
    const derived = derive([held('same'), copy], [])
    expect(derived.nodes.size).toBe(2)
    expect(derived.remarks).toMatchObject([{ code: 'sharedId', detail: { id: 'urn:a:same' } }])
  })
})
