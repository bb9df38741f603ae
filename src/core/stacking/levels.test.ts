/** Claims about which of two achievements is the higher one (step D): each measure decides when those before are equal. */
import { describe, expect, it } from 'vitest'
import { held } from '../testing/a-backpack.ts'
import { anAlignment } from '../testing/a-badge.ts'
import type { Holding } from './graph.ts'
import { byHeight } from './levels.ts'
import { gather } from './nodes.ts'

const order = (...holdings: Holding[]) =>
  [...gather(holdings).known.nodes.values()]
    .sort(byHeight)
    .map(({ achievement }) => achievement.name)

const study = (over: object) => ({ study: { programme: [], ...over } })
const levels = ['low', 'high'].map((id) => ({ id, name: id, alignments: [] }))
const rubric = { id: 'urn:r', name: 'R', type: 'Rubric', allowedValues: [], levels, alignments: [] }

describe('the higher achievement', () => {
  it('has the higher level of a framework, also across NLQF, EQF and a language level', () => {
    expect(
      order(
        held('six', { achievement: study({ eqf: '6' }) }),
        held('fourPlus', { achievement: study({ nlqf: '4+' }) }),
        held('five', { achievement: study({ nlqf: '5' }) }),
      ),
    ).toEqual(['fourPlus', 'five', 'six'])
    const cefr = (code: string) =>
      held(code, { achievement: { alignments: [anAlignment({ framework: 'CEFR', code })] } })
    expect(order(cefr('B2'), cefr('A1'), cefr('B1'))).toEqual(['A1', 'B1', 'B2'])
  })
  it('has the higher result, at an equal level', () => {
    const result = (name: string, achievedLevel: string) =>
      held(name, {
        achievement: { resultDescriptions: [rubric], type: name === 'a' ? 'Course' : 'Badge' },
        results: [{ describedBy: 'urn:r', achievedLevel, alignments: [] }],
      })
    expect(order(result('a', 'low'), result('b', 'high'))).toEqual(['a', 'b'])
    expect(order(result('a', 'high'), result('b', 'low'))).toEqual(['b', 'a'])
  })
  it('has more credits, at an equal result, whatever its type', () => {
    const credits = (name: string, ects: number, type: string) =>
      held(name, { achievement: { ...study({ ects }), type } })
    expect(order(credits('small', 2, 'Course'), credits('large', 5, 'Badge'))).toEqual([
      'small',
      'large',
    ])
  })
  it('is of a larger type, at equal credits', () => {
    const types = ['MicroCredential', 'Badge', 'Course', 'Competency', 'BachelorDegree']
    expect(order(...types.map((type) => held(type, { achievement: { type } })))).toEqual([
      'Badge',
      'Competency',
      'Course',
      'MicroCredential',
      'BachelorDegree',
    ])
  })
  it('came later, when all else is equal', () => {
    const at = (name: string, awardedAt: string) => held(name, { awardedAt })
    expect(order(at('a', '2026-02-01'), at('b', '2025-02-01'))).toEqual(['b', 'a'])
  })
})
