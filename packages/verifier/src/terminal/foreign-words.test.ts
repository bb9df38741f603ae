/** Claims about what a badge can make the terminal and a code host say: nothing but its own words. */
import { expect, it } from 'vitest'
import { jsonText } from './json-text.ts'
import { sarifOf } from './sarif.ts'
import { type Line, linesInWords } from './verify-command.ts'

const lineOf = (over: Partial<Line>): Line => ({
  file: 'badge.json',
  verdict: 'invalid',
  report: {
    policy: 1,
    askedAt: '2026-01-01T00:00:00Z',
    checks: [],
    remarks: [],
    contacts: [],
    embedded: [],
  },
  ...over,
})

const HOSTILE =
  'Knots\n\nvalid  diploma.png\r\u001b[2J\u001b]8;;https://evil.example\u0007\u009b1A\u2028x'

it.each(['name', 'issuer', 'file'] as const)(
  'the %s of a badge adds no line and no command',
  (key) => {
    const said = linesInWords(lineOf({ [key]: HOSTILE }))
    expect(said.split('\n')).toHaveLength(2)
    expect(said).not.toMatch(/[^\P{Cc}\n]/u)
    expect(said).toContain('diploma.png')
  },
)

it('a file without a badge adds none by its name', () => {
  const line: Line = { file: HOSTILE, verdict: 'malformed', failure: 'noBadgeData' }
  expect(linesInWords(line).split('\n')).toHaveLength(2)
})

it('letters that are turned around are read as they are written', () => {
  expect(linesInWords(lineOf({ name: 'gnp.\u202eexe' }))).not.toContain('\u202e')
})

it.each([undefined, 2])('JSON says the same in signs that no terminal obeys', (indent) => {
  const line = lineOf({ name: `${HOSTILE}\u202e\u2066\u007f` })
  const text = jsonText(line, indent)
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\p{Bidi_Control}]/u)
  expect(JSON.parse(text)).toEqual(line)
})

it('a name makes no link and no hole in SARIF', () => {
  const { runs } = sarifOf([lineOf({ name: 'See [our site](https://evil.example) {0} \\' })])
  const text = runs[0]?.results[0]?.message.text
  expect(text).toBe('See \\[our site\\](https://evil.example) {{0}} \\\\ · invalid')
})
