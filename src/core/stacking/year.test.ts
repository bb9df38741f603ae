/** Claims about what a year brought. */
import { describe, expect, it } from 'vitest'
import { aRecordOf, held } from '../testing/a-backpack.ts'
import { anAlignment } from '../testing/a-badge.ts'
import type { Holding } from './graph.ts'
import { yearOf, yearsOf } from './year.ts'

type Over = Parameters<typeof held>[1]

const DIGCOMP = {
  framework: 'DigComp 2.2',
  url: 'http://data.europa.eu/snb/dcf/1.1',
}
const on = (day: string, name: string, over: Over = {}) =>
  held(name, { awardedAt: `${day}T00:00:00Z`, ...over })
const skilled = (day: string, name: string, code: string, over: Over = {}) =>
  on(day, name, {
    ...over,
    achievement: {
      alignments: [anAlignment({ ...DIGCOMP, code, name: code, url: `${DIGCOMP.url}/${code}` })],
    },
  })
const study = (ects: number) => ({ achievement: { study: { programme: [], ects } } })
const names = (some: readonly Holding[]) => some.map(({ badge }) => badge.name)

describe('a year', () => {
  it('is the year that the badge states, wherever on earth it is read', () => {
    const late = on('2025-12-31', 'late', { awardedAt: '2025-12-31T23:30:00-08:00' })
    expect(names(yearOf([late], '2025').earned)).toEqual(['late'])
    expect(yearsOf([late, on('2023-01-01', 'old'), on('', 'undated')])).toEqual(['2025', '2023'])
  })
  it('has its badges in the order in which they were awarded, and no record of others', () => {
    const all = [on('2025-06-01', 'b'), on('2025-02-01', 'a'), on('2024-02-01', 'c')]
    const record = aRecordOf([['isPartOf', 'a', 'b']], { awardedAt: '2025-07-01T00:00:00Z' })
    expect(names(yearOf([...all, record], '2025').earned)).toEqual(['a', 'b'])
  })
  it('adds up credits of that year alone, and a part never beside its whole', () => {
    const [part, whole] = [on('2025-02-01', 'part', study(2)), on('2025-06-01', 'whole', study(6))]
    const record = aRecordOf([['isPartOf', 'part', 'whole']])
    const all = [part, whole, on('2024-02-01', 'before', study(30)), record]
    expect(yearOf(all, '2025')).toMatchObject({ credits: { ects: 6, sbu: 0 }, uncounted: 0 })
  })
  it('leaves credits out that are not proved now, and says of how many badges', () => {
    const all = [
      on('2025-02-01', 'good', study(2)),
      on('2025-03-01', 'unproved', { ...study(3), mark: 'unverified' }),
      on('2025-04-01', 'ended', { ...study(4), mark: 'expired' }),
    ]
    expect(yearOf(all, '2025')).toMatchObject({ credits: { ects: 2, sbu: 0 }, uncounted: 2 })
  })
})

describe('a skill', () => {
  const codes = (year: string, ...all: Holding[]) => {
    const { proved, named } = yearOf(all, year)
    return [proved.map(({ node }) => node.nodeId), named.map(({ node }) => node.nodeId)]
  }
  it('came in the year of the first badge that proves it', () => {
    const all = [skilled('2024-02-01', 'a', '1.1'), skilled('2025-02-01', 'b', '1.1')]
    expect(codes('2024', ...all)).toEqual([['1.1'], []])
    expect(codes('2025', ...all)).toEqual([[], []])
  })
  it('that was only named before came when it was proved', () => {
    const named = skilled('2024-02-01', 'a', '1.1', { mark: 'unverified' })
    expect(codes('2025', named, skilled('2025-02-01', 'b', '1.1'))).toEqual([['1.1'], []])
    expect(codes('2024', named, skilled('2025-02-01', 'b', '1.1'))).toEqual([[], []])
  })
  it('that no badge proves is apart, and never among the proved', () => {
    const named = skilled('2024-02-01', 'a', '1.1', { mark: 'issuerUnproven' })
    expect(codes('2024', named)).toEqual([[], ['1.1']])
  })
})
