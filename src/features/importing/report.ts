/** The report of an import as a table that opens in any spreadsheet. */
import type { ImportLine } from '#services/importing/import-state.ts'

/** Words for the columns and for what became of each file. */
export interface ReportWords {
  readonly columns: readonly string[]
  readonly line: (line: ImportLine) => readonly ReportRow[]
}

export interface ReportRow {
  readonly file: string
  readonly badge: string
  readonly issuer: string
  readonly verdict: string
  readonly standing: string
  readonly result: string
}

/** CSV (RFC 4180) with a byte order mark, so that Excel reads it as UTF-8. */
export function reportCsv(lines: readonly ImportLine[], words: ReportWords): string {
  const rows = lines
    .flatMap((line) => words.line(line))
    .map(({ file, badge, issuer, verdict, standing, result }) => [
      ...[file, badge, issuer],
      ...[verdict, standing, result],
    ])
  return `\uFEFF${[words.columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** A cell that starts like a formula is made text: a file name must not run in a spreadsheet. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
