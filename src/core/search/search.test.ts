/** Claims about what is found, and what could be found with one more choice. */
import { describe, expect, it } from 'vitest'
import type { BadgeRecord, CollectionId } from '../records/records.ts'
import { aBadge, anAlignment, aRecord } from '../testing/a-badge.ts'
import { type Findable, findable as findableOf } from './findable.ts'
import { EVERYTHING, type Query } from './query.ts'
import { buildIndex, facetsOf, find, warm } from './search.ts'

const NOW = Date.parse('2026-01-01T00:00:00Z')

type Own = Partial<Pick<Findable, 'mark' | 'collections'> & Omit<BadgeRecord, 'id' | 'badge'>>

function findable(name: string, over: Own = {}, badge = aBadge()): Findable {
  const { mark = 'valid', collections = [], ...row } = over
  const named = { ...badge, name, achievement: { ...badge.achievement, name } }
  return { ...findableOf({ ...aRecord({ id: name, badge: named }), ...row }), mark, collections }
}

const datavis = findable(
  'Grafieken',
  {},
  aBadge({ achievement: { alignments: [anAlignment({ name: 'Datavisualisatie' })] } }),
)
const hygiene = findable('Hygiëne', { mark: 'expired', labels: ['zorg'] })
const lifting = findable('Veilig tillen', { labels: ['zorg', 'stage'] })
const archived = findable('Oud', { place: 'archive' })
const all = [datavis, hygiene, lifting, archived]

const ask = (over: Partial<Query>) =>
  find(buildIndex(all, NOW), { ...EVERYTHING, ...over }).map(({ id }) => id)

describe('searching', () => {
  it('finds everything in the backpack, and nothing of the archive, when nothing is asked', () => {
    expect(ask({}).toSorted()).toEqual(['Grafieken', 'Hygiëne', 'Veilig tillen'])
    expect(ask({ place: 'archive' })).toEqual(['Oud'])
  })
  it.each([
    ['a misspelt skill', 'datavisalisatie'],
    ['the beginning of a skill', 'datav'],
    ['capitals', 'DATAVISUALISATIE'],
    ['a word of another field beside it', 'grafieken datavisualisatie'],
  ])('finds a badge by %s', (_, text) => {
    expect(ask({ text })).toEqual(['Grafieken'])
  })
  it('forgives accents, both ways', () => {
    expect(ask({ text: 'hygiene' })).toEqual(['Hygiëne'])
    expect(ask({ text: 'tíllen' })).toEqual(['Veilig tillen'])
  })
  it('finds a badge by a private note, an own label and its narrative in another script', () => {
    const arabic = findable('شهادة', { notes: 'kwijtgeraakt in Utrecht', labels: ['gemeente'] })
    const index = buildIndex([...all, arabic], NOW)
    for (const text of ['utrecht', 'gemeente', 'شهادة', 'شها']) {
      expect(find(index, { ...EVERYTHING, text })).toEqual([arabic])
    }
  })
  it('wants all words, not one of them', () => {
    expect(ask({ text: 'veilig grafieken' })).toEqual([])
  })
  it('puts a hit in the name before a hit in the notes', () => {
    const noted = findable('Iets anders', { notes: 'veilig' })
    const found = find(buildIndex([noted, lifting], NOW), { ...EVERYTHING, text: 'veilig' })
    expect(found).toEqual([lifting, noted])
  })
})

describe('facets', () => {
  it('combine: any value within one, all facets together', () => {
    expect(ask({ filters: { label: ['zorg', 'stage'] } })).toHaveLength(2)
    expect(ask({ filters: { label: ['zorg'], verdict: ['valid'] } })).toEqual(['Veilig tillen'])
  })
  it('count what one more choice would find, not what is found now', () => {
    const query = { ...EVERYTHING, filters: { verdict: ['valid'] } }
    const { verdict, label } = facetsOf(buildIndex(all, NOW), query)
    expect(verdict.map(({ value, count }) => [value, count])).toEqual([
      ['valid', 2],
      ['expired', 1],
    ])
    expect(label.map(({ value, count }) => [value, count])).toEqual([
      ['stage', 1],
      ['zorg', 1],
    ])
  })
  it('keep showing a chosen value that nothing has any more', () => {
    const query = { ...EVERYTHING, filters: { label: ['weg'] } }
    const { label } = facetsOf(buildIndex(all, NOW), query)
    expect(label).toContainEqual({ value: 'weg', count: 0 })
  })
  it('know the badges in no collection', () => {
    const kept = findable('Kept', { collections: ['c1' as CollectionId] })
    const index = buildIndex([...all, kept], NOW)
    const query = { ...EVERYTHING, filters: { collection: ['none'] } }
    expect(find(index, query)).not.toContain(kept)
    expect(find(index, query)).toHaveLength(3)
  })
  it('know what ends soon, and that an ended badge does not end soon', () => {
    const soon = findable('Soon', {}, aBadge({ validUntil: '2026-02-01T00:00:00Z' }))
    const ended = findable('Ended', {}, aBadge({ validUntil: '2025-12-31T00:00:00Z' }))
    const index = buildIndex([soon, ended], NOW)
    expect(find(index, { ...EVERYTHING, filters: { expiring: ['soon'] } })).toEqual([soon])
  })
  it('find a competence by the area it is in', () => {
    const alignments = [anAlignment({ framework: 'DigComp', code: '2.1' })]
    const digital = findable('Digital', {}, aBadge({ achievement: { alignments } }))
    const index = buildIndex([digital, lifting], NOW)
    expect(find(index, { ...EVERYTHING, filters: { skill: ['digcomp:2'] } })).toEqual([digital])
    expect(find(index, { ...EVERYTHING, filters: { skill: ['keycomp:4'] } })).toEqual([digital])
  })
})

describe('an index', () => {
  it('forgets what is gone and reads what changed', () => {
    const first = buildIndex(all, NOW)
    find(first, { ...EVERYTHING, text: 'zorg' })
    const renamed = findable('Hygiëne', { mark: 'expired', labels: ['thuis'] })
    const second = buildIndex([datavis, renamed], NOW, first)
    expect(find(second, { ...EVERYTHING, text: 'zorg' })).toEqual([])
    expect(find(second, { ...EVERYTHING, text: 'thuis' })).toEqual([renamed])
  })
  it('gives the same answer warmed ahead as when it is asked cold', async () => {
    const index = buildIndex(all, NOW)
    await warm(index, () => Promise.resolve())
    expect(find(index, { ...EVERYTHING, text: 'tillen' })).toEqual([lifting])
  })
  it('takes a description of 20,000 characters and finds its last word', () => {
    const long = aBadge({ description: `${'woord '.repeat(3500)}slotwoord` })
    const index = buildIndex([findable('Lang', {}, long)], NOW)
    expect(find(index, { ...EVERYTHING, text: 'slotwoord' })).toHaveLength(1)
  })
  it('sorts by name as people read it, numbers as numbers', () => {
    const names = ['Week 10', 'week 2', 'Één', 'Appel']
    const index = buildIndex(
      names.map((name) => findable(name)),
      NOW,
    )
    expect(find(index, { ...EVERYTHING, sort: 'name' }).map(({ id }) => id)).toEqual([
      'Appel',
      'Één',
      'week 2',
      'Week 10',
    ])
  })
})
