/** Claims about adding up credits (step F). */
import { describe, expect, it } from 'vitest'
import { aRecordOf, held } from '../testing/a-backpack.ts'
import { creditsIn, creditsOf } from './credits.ts'
import { derive } from './derive.ts'
import type { Holding } from './graph.ts'

const sum = (...holdings: Holding[]) => {
  const { nodes, edges } = derive(holdings, [])
  return creditsOf([...nodes.values()], edges)
}
const worth = (name: string, study: object, over: Parameters<typeof held>[1] = {}) =>
  held(name, { ...over, achievement: { study: { programme: [], ...study } } })

describe('credits', () => {
  it('are added within one unit; a year of 60 ECTS is 1,680 hours', () => {
    const year = sum(worth('a', { ects: 30 }), worth('b', { sbu: 840 }))
    expect(year).toEqual({ ects: 30, sbu: 840 })
    expect(creditsIn('ects', year)).toBe(60)
    expect(creditsIn('sbu', year)).toBe(1680)
  })
  it('without a unit are added to nothing', () => {
    const unknown = worth('a', { creditsAvailable: 5, creditsEarned: 3 })
    expect(sum(unknown, worth('b', { ects: 1 }))).toEqual({ ects: 1, sbu: 0 })
  })
  it('of a part lie within its whole, at any depth, and are not added again', () => {
    const all = [worth('part', { ects: 2 }), worth('mid', {}), worth('whole', { ects: 6 })]
    const record = aRecordOf([
      ['isPartOf', 'part', 'mid'],
      ['isPartOf', 'mid', 'whole'],
    ])
    expect(sum(...all, record).ects).toBe(6)
  })
  it('of a whole that does not count leave those of its parts', () => {
    const all = [worth('part', { ects: 2 }), worth('whole', { ects: 6 }, { mark: 'revoked' })]
    expect(sum(...all, aRecordOf([['isPartOf', 'part', 'whole']])).ects).toBe(2)
  })
  it('of a badge that was not proved, or ended, count for nothing', () => {
    for (const mark of ['unverified', 'unchecked', 'expired', 'invalid'] as const) {
      expect(sum(worth('a', { ects: 2 }, { mark })).ects).toBe(0)
    }
  })
})
