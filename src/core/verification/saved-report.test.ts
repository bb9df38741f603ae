/** Claims about a report that comes back: what it says is compared, and never more than that. */
import { expect, it } from 'vitest'
import { readSavedReport, type SavedLine, sinceReport } from './saved-report.ts'

const line = (badge: string, outcome: SavedLine['outcome'] = 'valid'): SavedLine => ({
  badge,
  outcome,
  fingerprint: `sha ${badge}`,
})
const saved = (over: object = {}, ...badges: readonly object[]) =>
  JSON.stringify({
    checkedBy: 'Rugzak',
    checkedAt: '2026-03-03T10:00:00Z',
    people: [{ person: 'Anna', badges }],
    ...over,
  })
const read = (text: string) => {
  const report = readSavedReport(text)
  if (!report.ok) throw new Error(report.failure)
  return report.value
}

it('tells a badge that was taken back since from one that is the same, by fingerprint and not by name', () => {
  const report = read(saved({}, line('a'), line('b'), line('old')))
  expect(sinceReport(report, [line('a', 'revoked'), line('b'), line('new')])).toEqual({
    changed: [{ badge: 'a', before: 'valid', after: 'revoked' }],
    same: ['b'],
    missing: ['old'],
    added: ['new'],
  })
  const other = { ...line('b'), fingerprint: 'another file of the same name' }
  expect(sinceReport(report, [other]).added).toEqual(['b'])
})

it('reads no line whose outcome is none of ours', () => {
  const report = read(saved({}, line('a'), { ...line('b'), outcome: 'unchecked' }, { x: 1 }))
  expect(report.lines.map(({ badge }) => badge)).toEqual(['a'])
  const proto = { ...line('c'), outcome: 'constructor' }
  expect(read(saved({}, proto)).lines).toEqual([])
})

it.each([
  ['no JSON', 'x'],
  ['of somebody else', saved({ checkedBy: 'Another' })],
  ['without a date', saved({ checkedAt: 'soon' })],
  ['without people', saved({ people: 'Anna' })],
])('is no report when it is %s', (_, text) => {
  expect(readSavedReport(text)).toEqual({ ok: false, failure: 'notAReport' })
})
