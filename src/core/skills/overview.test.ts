/** Claims about the skills overview. */
import { describe, expect, it } from 'vitest'
import { aBadge, anAlignment, badgeId } from '../testing/a-badge.ts'
import { isFormal, overviewOf, type Shown } from './overview.ts'

const shown = (name: string, codes: string[], over: Partial<Shown> = {}): Shown => ({
  id: badgeId(name),
  badge: aBadge({
    name,
    achievement: { alignments: codes.map((code) => anAlignment({ framework: 'DigComp', code })) },
  }),
  mark: 'valid',
  ...over,
})

describe('a skill', () => {
  it('is one entry for all issuers, with every badge that speaks of it, proved ones first', () => {
    const { skills } = overviewOf([
      shown('doubtful', ['2.1'], { mark: 'unverified' }),
      shown('good', ['2.1']),
    ])
    expect(skills).toHaveLength(1)
    expect(skills[0]?.proofs.map(({ name }) => name)).toEqual(['good', 'doubtful'])
    expect(skills[0]?.proved).toBe(true)
  })
  it.each([
    'expired',
    'revoked',
    'invalid',
    'unverified',
    'issuerUnproven',
    'notYours',
    'saysExpired',
    'unchecked',
  ] as const)('is not proved by a badge that is %s, but is shown', (mark) => {
    const { skills, coverage } = overviewOf([shown('one', ['2.1'], { mark })])
    expect(skills).toMatchObject([{ proved: false }])
    expect(coverage.find(({ framework }) => framework === 'digcomp')?.covered).toBe(0)
  })
  it('that only an example names is named by an example, and that of a real badge is not', () => {
    const issuer = { id: 'https://leestafel.example/issuer', identifiers: [] }
    const real = shown('real', ['2.1'])
    const example = { ...shown('example', ['2.2']), badge: { ...shown('', ['2.2']).badge, issuer } }
    const proofs = overviewOf([real, example]).skills.flatMap((skill) => skill.proofs)
    expect(proofs.map((proof) => proof.isExample)).toEqual([false, true])
  })
  it('of a badge with 300 alignments is found, and a badge without any is listed apart', () => {
    const many = Array.from({ length: 300 }, (_, at) => `${(at % 5) + 1}.${(at % 3) + 1}`)
    const { skills, without } = overviewOf([shown('many', many), shown('none', [])])
    expect(skills.length).toBe(15)
    expect(without).toEqual(['none'])
  })
})

describe('coverage', () => {
  it('is a row per area, with a cell for every competence', () => {
    const digcomp = overviewOf([shown('one', ['2.1', '3.4'])]).coverage.find(
      ({ framework }) => framework === 'digcomp',
    )
    expect(digcomp?.rows.map(({ cells }) => cells.length)).toEqual([3, 6, 4, 4, 4])
    expect(digcomp).toMatchObject({ covered: 2, total: 21 })
  })
  it('of the EU key competences follows from the frameworks under it', () => {
    const { coverage } = overviewOf([shown('one', ['2.1'])])
    const key = coverage.find(({ framework }) => framework === 'keycomp')
    expect(key?.rows[0]?.cells.filter(({ proved }) => proved)).toMatchObject([
      { node: { nodeId: '4' } },
    ])
  })
})

describe('learning', () => {
  it('is formal with a degree or credits, and not by a type somebody made up', () => {
    const of = (achievement: object) => isFormal(aBadge({ achievement }))
    expect(of({ type: 'BachelorDegree' })).toBe(true)
    expect(of({ study: { ects: 5, programme: [] } })).toBe(true)
    expect(of({ type: 'ext:SuperDegree' })).toBe(false)
  })
})
