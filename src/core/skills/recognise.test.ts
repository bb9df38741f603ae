/** Claims about which framework an alignment points to. */
import { describe, expect, it } from 'vitest'
import { aBadge, anAlignment } from '../testing/a-badge.ts'
import { nodesOf, recognise } from './recognise.ts'

const SKILL = '14832d87-2f2f-4895-b290-e4760ebae42a'

describe('an ESCO skill', () => {
  it('is recognised by its address with full confidence', () => {
    const node = recognise(anAlignment({ url: `http://data.europa.eu/esco/skill/${SKILL}` }))
    expect(node).toMatchObject({ framework: 'esco', nodeId: SKILL, confidence: 1 })
  })
  it('is the same node through the portal, with a slash or in capitals', () => {
    const uri = encodeURIComponent(`http://data.europa.eu/esco/skill/${SKILL}`)
    const urls = [
      `https://esco.ec.europa.eu/en/classification/skills?uri=${uri}`,
      `https://ec.europa.eu/esco/portal/skill?uri=${encodeURIComponent(uri)}&conceptLanguage=nl`,
      `https://data.europa.eu/esco/skill/${SKILL.toUpperCase()}/`,
    ]
    expect(new Set(urls.map((url) => recognise(anAlignment({ url })).nodeId))).toEqual(
      new Set([SKILL]),
    )
  })
  it('is only a guess when nothing but the word ESCO is there', () => {
    const node = recognise(anAlignment({ name: 'Plan work', framework: 'ESCO' }))
    expect(node).toMatchObject({ framework: 'esco', nodeId: 'plan work', confidence: 0.4 })
  })
})

describe('a level', () => {
  it.each([
    ['eqf', '4', { type: 'ext:EQF', code: '4' }, 0.9],
    ['eqf', '6', { url: 'http://data.europa.eu/snb/eqf/6' }, 1],
    ['nlqf', '4+', { framework: 'NLQF', code: '4+' }, 0.8],
    ['nlqf', 'instroom', { url: 'https://www.nlqf.nl/niveaus', code: 'Instroom' }, 0.9],
    ['cefr', 'B1', { framework: 'ERK', name: 'Nederlands spreken B1' }, 0.4],
    ['cefr', 'A2+', { framework: 'CEFR', code: 'a2+' }, 0.8],
  ])('of %s is read as %s', (framework, nodeId, over, confidence) => {
    expect(recognise(anAlignment(over))).toMatchObject({ framework, nodeId, confidence })
  })
  it('is not taken from the id of the EQF scheme itself', () => {
    const node = recognise(anAlignment({ url: 'http://data.europa.eu/snb/eqf/25831c2' }))
    expect(node.framework).toBe('other')
  })
})

describe('a competence with a code', () => {
  it.each([
    ['digcomp', '2.1', { framework: 'DigComp 2.2', code: '2.1' }, 'digcomp', '2'],
    ['lifecomp', 'P1.2', { framework: 'LifeComp', code: 'p1.2' }, 'lifecomp', 'P1'],
    ['entrecomp', '3.5', { framework: 'EntreComp', code: '3.5' }, 'entrecomp', '3'],
    ['greencomp', '4.3', { framework: 'GreenComp', code: '4.3' }, 'greencomp', '4'],
    ['isco', '2512', { framework: 'ISCO-08', code: '2512' }, 'isco', '251'],
    ['iscedf', '0613', { framework: 'ISCED-F 2013', code: '0613' }, 'iscedf', '061'],
    ['ecf', 'B.1', { framework: 'e-CF', code: 'b.1' }, 'ecf', 'B'],
  ])('of %s is %s and has its parent', (framework, nodeId, over, above, parent) => {
    expect(recognise(anAlignment(over))).toMatchObject({
      framework,
      nodeId,
      parent: { framework: above, nodeId: parent },
    })
  })
  it('is no DigComp competence when the number lies outside the framework', () => {
    const node = recognise(anAlignment({ framework: 'DigComp', code: '2.7' }))
    expect(node.confidence).toBe(0.4)
  })
  it('keeps the level stated beside it', () => {
    const over = { framework: 'DigComp', code: '1.2', description: 'Proficiency level 5' }
    expect(recognise(anAlignment(over)).level).toBe('5')
  })
})

describe('an mbo werkproces', () => {
  it('is one node with and without hyphens', () => {
    const spelt = ['B1-K1-W2', 'b1k1w2'].map((code) => recognise(anAlignment({ code })).nodeId)
    expect(spelt).toEqual(['B1-K1-W2', 'B1-K1-W2'])
  })
  it('belongs to the qualification that the same badge names', () => {
    const badge = aBadge({
      achievement: {
        alignments: [
          anAlignment({ name: 'Verzorgende IG', framework: 'Crebo', code: '25655' }),
          anAlignment({ name: 'Ondersteunt', framework: 'Werkproces', code: 'B1-K1-W2' }),
        ],
      },
    })
    expect(nodesOf(badge).map(({ framework, nodeId }) => [framework, nodeId])).toEqual([
      ['crebo', '25655'],
      ['werkproces', '25655/B1-K1-W2'],
    ])
  })
})

describe('the nodes of a badge', () => {
  it('hold the levels of the edubadges extensions too', () => {
    const badge = aBadge({ achievement: { study: { eqf: '6', programme: [] } } })
    expect(nodesOf(badge)).toMatchObject([{ framework: 'eqf', nodeId: '6' }])
  })
  it('keep frameworks of different issuers apart when they are not known', () => {
    const [one, two] = ['House skills', 'Home skills'].map((framework) =>
      recognise(anAlignment({ framework, code: 'A' })),
    )
    expect(one?.nodeId).not.toBe(two?.nodeId)
  })
  it('stop at 300 of a badge with a thousand alignments', () => {
    const alignments = Array.from({ length: 1000 }, (_, at) => anAlignment({ code: `x${at}` }))
    expect(nodesOf(aBadge({ achievement: { alignments } }))).toHaveLength(300)
  })
  it('never throw on a percent sign that encodes nothing', () => {
    expect(recognise(anAlignment({ url: 'https://e.example/%E0%A4%A?uri=%' })).framework).toBe(
      'other',
    )
  })
})
