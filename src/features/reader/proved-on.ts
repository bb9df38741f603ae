/** Which badges prove to name the address that was typed: anybody can write one into a badge of their own making. */
import { isProvedGenuine } from '#core/verification/genuine.ts'
import type { Owned } from '#services/reading/on-address.ts'
import type { ReaderRow } from './use-reports.ts'

export function isGenuine({ report }: Pick<ReaderRow, 'report'>): boolean {
  return report !== undefined && isProvedGenuine(report)
}

export function provedOn(rows: readonly ReaderRow[], { yes }: Owned): readonly ReaderRow[] {
  return rows.filter((row) => yes.includes(row.id) && isGenuine(row))
}
