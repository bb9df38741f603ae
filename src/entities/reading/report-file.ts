/** A dated report as a file: what was checked, when, by which rules, with a fingerprint per badge. */
import { csv } from '#core/exporting/csv.ts'
import { type StandingLine, standingLines } from '#core/verification/issuer-standing.ts'
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

const COLUMNS = [
  'badge',
  'issuer',
  'awarded',
  'outcome',
  'standing',
  'fingerprint',
  'file',
] as const

/** How an outcome, and who issued the badge, is said in the language of the table. */
export interface ReportWords {
  readonly outcome: (outcome: string) => string
  readonly example: string
  readonly standing: (lines: readonly StandingLine[]) => string
}

/** `heads` name the columns, the person first. */
export function reportCsv(
  groups: readonly ReportGroup[],
  heads: readonly string[],
  say: ReportWords,
): string {
  const rows = groups.flatMap(({ person, rows: badges }) =>
    badges.map((row) => {
      const line = reportLine(row)
      const standing = say.standing(row.report ? standingLines(row.report) : [])
      const outcome = say.outcome(line.outcome)
      const told = {
        ...line,
        standing,
        outcome: line.isExample ? `${say.example} (${outcome})` : outcome,
      }
      return [person, ...COLUMNS.map((column) => told[column])]
    }),
  )
  return csv([heads, ...rows])
}
