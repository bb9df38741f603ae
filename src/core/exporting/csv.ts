/** Tables as CSV: cells that a spreadsheet shows and never runs. */
import type { Badge } from '../badge/badge.ts'
import { levelsOf, skillsOf } from './badge-list.ts'
import { isoDay } from './calendar.ts'
import { cell } from './escape-text.ts'

/** Rows with CRLF line ends, after a byte order mark: without it Excel reads é as two characters. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** The columns of a badge list; `heads` are their names in the language of the page. */
export const BADGE_COLUMNS = [
  'name',
  'issuer',
  'awarded',
  'expires',
  'skills',
  'level',
  'standard',
  'address',
] as const
export type BadgeColumn = (typeof BADGE_COLUMNS)[number]

export function badgeRow(badge: Badge): readonly string[] {
  const row: Readonly<Record<BadgeColumn, string | undefined>> = {
    name: badge.name,
    issuer: badge.issuer.name,
    awarded: isoDay(badge.awardedAt ?? badge.validFrom),
    expires: isoDay(badge.validUntil),
    skills: skillsOf(badge).join('; '),
    level: levelsOf(badge).join('; '),
    standard: badge.standard,
    address: badge.id,
  }
  return BADGE_COLUMNS.map((column) => row[column] ?? '')
}

/** A list of badges as CSV. */
export function badgesCsv(
  badges: readonly Badge[],
  heads: Readonly<Record<BadgeColumn, string>>,
  proved: readonly Column[] = [],
): string {
  const rows = [BADGE_COLUMNS.map((column) => heads[column]), ...badges.map(badgeRow)]
  const columns = proved.map(({ head, cells }) => [head, ...cells])
  return csv(rows.map((row, at) => [...row, ...columns.map((cells) => cells[at] ?? '')]))
}

/** A column that is not read from the badges: what the last check proved of each. */
export interface Column {
  readonly head: string
  /** one per badge */
  readonly cells: readonly string[]
}
