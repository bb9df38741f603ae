/** A dated report as a file: what was checked, when, by which rules, with a fingerprint per badge. */
import { csv } from '#core/exporting/csv.ts'
import { POLICY } from '#core/verification/report.ts'
import { type ReadingRow, reportLine } from './tally.ts'

export interface ReportGroup {
  /** the person, as the page or the badges state */
  readonly person: string
  readonly rows: readonly ReadingRow[]
}

/** `checkedAt` is ISO 8601. Outcomes are our words for it; the checks are the catalogue's answers. */
export function reportJson(groups: readonly ReportGroup[], checkedAt: string): string {
  const people = groups.map(({ person, rows }) => ({ person, badges: rows.map(reportLine) }))
  return `${JSON.stringify({ checkedBy: 'Rugzak', checkedAt, policy: POLICY, people }, null, 2)}\n`
}

const COLUMNS = ['badge', 'issuer', 'awarded', 'outcome', 'fingerprint', 'file'] as const

/** `heads` name the columns, the person first; `say` turns an outcome into a word. */
export function reportCsv(
  groups: readonly ReportGroup[],
  heads: readonly string[],
  say: (outcome: string) => string,
): string {
  const rows = groups.flatMap(({ person, rows: badges }) =>
    badges.map((row) => {
      const line = reportLine(row)
      const told = { ...line, outcome: say(line.outcome) }
      return [person, ...COLUMNS.map((column) => told[column])]
    }),
  )
  return csv([heads, ...rows])
}
