/** Claims about the table a person may save of an import. */
import { expect, it } from 'vitest'
import type { ImportLine } from '#services/importing/import-state.ts'
import { reportCsv } from './report.ts'

const line: ImportLine = { key: 'a', fileName: 'a.png', state: 'done', finds: [] }
const columns = ['File', 'Badge', 'Issuer', 'Check', 'Who signed', 'Result']

function csvOf(file: string): string {
  const row = { file, badge: '', issuer: '', verdict: '', standing: '', result: 'ok' }
  return reportCsv([line], { columns, line: () => [row] })
}

it('begins with a byte order mark and the names of the columns', () => {
  expect(
    csvOf('a.png').startsWith('\uFEFF"File","Badge","Issuer","Check","Who signed","Result"\r\n'),
  ).toBe(true)
})

it('keeps quotes, commas and line breaks within their cell', () => {
  expect(csvOf('een "mooie", naam\n.png')).toContain('"een ""mooie"", naam\n.png","","","","","ok"')
})

it.each(['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1'])(
  'never lets a file called %s be a formula',
  (name) => {
    expect(csvOf(name)).toContain(`"'${name.replaceAll('"', '""')}"`)
  },
)
