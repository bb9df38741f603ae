/** Claims about pathway files, also those of strangers, and about the map. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRecordOf, held } from '../testing/a-backpack.ts'
import { derive } from './derive.ts'
import { readChoices, stackRow } from './overlay.ts'
import { pathwayOf } from './pathway.ts'
import { LONGEST_NAME, LONGEST_TEXT, MOST_PLACES, readPathway } from './read-pathway.ts'
import { writePathway } from './write-pathway.ts'

const about = { id: 'urn:uuid:1', title: 'Zorg', at: '2026-01-01T00:00:00Z' }
const derived = derive(
  [
    held('a'),
    held('b'),
    held('c'),
    held('zorg'),
    aRecordOf([
      ['isPartOf', 'a', 'zorg'],
      ['isPartOf', 'b', 'zorg'],
      ['isPartOf', 'c', 'b'],
      ['precedes', 'a', 'b'],
    ]),
  ],
  [],
)
const stack = derived.stacks.find(({ id }) => id === 'parts:urn:a:zorg')!

describe('a pathway file', () => {
  it('gives back the same parts and links to somebody who has none of the badges', () => {
    const read = readPathway(writePathway(derived, stack, about))
    if (!read.ok) throw new Error(read.failure.kind)
    const there = derive([], readChoices([stackRow('p', read.value.stack, about.at)]))
    const again = there.stacks.find(({ kind }) => kind === 'own')!
    expect(again.steps.map(({ node }) => node)).toEqual(['urn:a:a', 'urn:a:b'])
    expect(again.steps.every(({ why }) => why === 'toEarn')).toBe(true)
    const links = (pathway: ReturnType<typeof pathwayOf>) =>
      pathway.links.map(({ type, from, to }) => `${type} ${from} ${to}`).toSorted()
    expect(links(pathwayOf(there, again))).toEqual(links(pathwayOf(derived, stack)))
  })
  it('is an unsigned CLR and holds nothing about the person', () => {
    const text = writePathway(derived, stack, about)
    const json = JSON.parse(text)
    expect(json.type).toEqual(['VerifiableCredential', 'ClrCredential'])
    expect(json).not.toHaveProperty('proof')
    expect(json.credentialSubject.verifiableCredential).toEqual([])
    expect(text).not.toContain('urn:badge:')
  })
  it.each([
    ['{', 'notJson'],
    ['[]', 'notAPathway'],
    ['{"credentialSubject":{"achievement":[]}}', 'notAPathway'],
    [' '.repeat(2_000_001), 'tooLarge'],
  ])('that is none is refused with the reason', (text, kind) => {
    expect(readPathway(text)).toEqual({ ok: false, failure: { kind } })
  })
  it('with circles, loose ends and too many achievements is read as far as it goes', () => {
    const achievement = Array.from({ length: MOST_PLACES + 3 }, (_, at) => ({
      id: `urn:p:${at}`,
      name: `P${at}`,
    }))
    const associations = [
      ['isPartOf', 'urn:p:1', 'urn:p:0'],
      ['isPartOf', 'urn:p:0', 'urn:p:1'],
      ['isPartOf', 'urn:p:2', 'urn:p:gone'],
    ].map(([associationType, sourceId, targetId]) => ({ associationType, sourceId, targetId }))
    const file = JSON.stringify({ credentialSubject: { achievement, association: associations } })
    const read = readPathway(file)
    expect(read).toMatchObject({ ok: true, value: { cut: 3, dangling: 1, circles: 1, unread: 0 } })
    if (!read.ok) return
    const there = derive([], readChoices([stackRow('p', read.value.stack, about.at)]))
    expect(pathwayOf(there, there.stacks[0]!).steps.length).toBeGreaterThan(0)
  })
  it('says how much of it could not be read, and shortens what is endless', () => {
    const long = { id: 'urn:p:1', name: 'n'.repeat(500), description: 'x'.repeat(20_001) }
    const achievement = [long, { name: 'without id' }, 7]
    const read = readPathway(
      JSON.stringify({ credentialSubject: { achievement, association: ['isPartOf'] } }),
    )
    if (!read.ok) throw new Error(read.failure.kind)
    expect(read.value).toMatchObject({ unread: 3, shortened: 3, dangling: 0 })
    expect(read.value.stack.places[0]?.name).toHaveLength(LONGEST_NAME + 1)
    expect(read.value.stack.places[0]?.description).toHaveLength(LONGEST_TEXT + 1)
  })
  it('without associations is a set of achievements', () => {
    const achievement = { id: 'urn:p:1', name: 'One' }
    expect(readPathway(JSON.stringify({ credentialSubject: { achievement } }))).toMatchObject({
      ok: true,
      value: { stack: { parts: ['urn:p:1'] }, unread: 0 },
    })
  })
  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readPathway(`{"credentialSubject":${text}}`)).toHaveProperty('ok')
      }),
    )
  })
})

describe('the map of a stack', () => {
  it('reaches the parts of parts', () => {
    expect(
      pathwayOf(derived, stack)
        .steps.map(({ node }) => node.slice(6))
        .toSorted(),
    ).toEqual(['a', 'b', 'c', 'zorg'])
  })
  it('does not draw peers, and names them beside it, also one that is not in the stack', () => {
    const clr = aRecordOf([
      ['isPartOf', 'a', 'zorg'],
      ['isPeerOf', 'a', 'far'],
      ['isPeerOf', 'far', 'farther'],
    ])
    const all = derive([held('a'), held('zorg'), held('far'), held('farther'), clr], [])
    const { steps, links, beside } = pathwayOf(all, all.stacks[0]!)
    expect(steps.map(({ node }) => node).toSorted()).toEqual(['urn:a:a', 'urn:a:zorg'])
    expect(links.map(({ type }) => type)).toEqual(['contains'])
    expect(beside.map(({ id }) => id)).toEqual(['related urn:a:a urn:a:far'])
  })
  it('says how many it left out when there are too many to draw', () => {
    const many = Array.from({ length: 200 }, (_, at) => held(`n${at}`))
    const clr = aRecordOf(many.map(({ badge }) => ['isPartOf', badge.name, 'n0']))
    const large = derive([...many, clr], [])
    expect(pathwayOf(large, large.stacks[0]!)).toMatchObject({ cut: 80 })
  })
})
