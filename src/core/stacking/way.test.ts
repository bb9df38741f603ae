/** Claims about what is told of a step that is still to earn. */
import { describe, expect, it } from 'vitest'
import { held } from '../testing/a-backpack.ts'
import { anAchievement } from '../testing/a-badge.ts'
import { derive } from './derive.ts'
import { dateRow, datesIn, readChoices } from './overlay.ts'
import { isUntold, wayTo } from './way.ts'

const PAGE = 'https://school.example/criteria/welding'

/** What is told of the one achievement that a record names and nobody awarded. */
function told(achievement: Parameters<typeof anAchievement>[0]) {
  const target = anAchievement({ id: 'urn:a:welding', name: 'Welding', ...achievement })
  const { nodes } = derive([held('record', { kind: 'record', targets: [target] })], [])
  const node = nodes.get('urn:a:welding')
  if (node === undefined) throw new Error('no step')
  return wayTo(node)
}

describe('the way to a step', () => {
  it('is what the badge says must be done, and the page it names', () => {
    const way = told({ criteria: { narrative: 'Weld *ten* seams.', url: PAGE } })
    expect(way).toMatchObject({ criteria: 'Weld *ten* seams.', issuer: 'Example School' })
    expect(way.pages).toEqual([
      { of: 'criteria', url: PAGE },
      { of: 'issuer', url: 'https://school.example' },
    ])
  })
  it('names an address once, and none that is no page on the web', () => {
    expect(told({ criteria: { url: 'https://school.example' } }).pages).toEqual([
      { of: 'criteria', url: 'https://school.example' },
    ])
    for (const url of ['javascript:alert(1)', 'http://school.example/x', 'mailto:a@b.example']) {
      expect(told({ criteria: { url } }).pages.map(({ of }) => of)).toEqual(['issuer'])
    }
  })
  it('is untold when the badges say neither what nor where', () => {
    const creator = { id: 'urn:school', name: 'School', identifiers: [] }
    expect(isUntold(told({ creator }))).toBe(true)
    expect(isUntold(told({ creator, criteria: { narrative: 'Weld.' } }))).toBe(false)
  })
})

describe('the day that somebody sets for a step', () => {
  const day = { step: 'urn:a:welding', name: 'Welding', on: '2027-03-01' }
  it('is read as it was written, and the soonest comes first', () => {
    const sooner = { ...day, step: 'urn:a:cutting', on: '2027-02-01' }
    const rows = [dateRow(day, '2026-01-01'), dateRow(sooner, '2026-01-02')]
    expect(datesIn(readChoices(rows))).toEqual([sooner, day])
  })
  it('changes nothing of what follows from the badges', () => {
    const all = [held('a'), held('b')]
    expect(derive(all, readChoices([dateRow(day, '2026')]))).toEqual(derive(all, []))
  })
  it('that is no day is no choice', () => {
    expect(readChoices([dateRow({ ...day, on: '2027-02-30' }, '2026')])).toEqual([])
  })
})
