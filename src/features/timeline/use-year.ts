/** What one year brought, and the years beside it. */
import { useMemo } from 'react'
import type { BadgeId } from '#core/badge/badge.ts'
import { yearOf, yearsOf } from '#core/stacking/year.ts'
import { linesBesideMark } from '#core/verification/issuer-standing.ts'
import { mark } from '#core/verification/report.ts'
import { allBadges } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { allReports } from '#storage/live/report-queries.ts'

export function useYear(year: string) {
  const rows = useLive(allBadges, 'backpack')
  const reports = useLive(allReports)
  return useMemo(() => {
    const all = rows.map(({ id, badge }) => {
      const report = reports.get(id)
      return { id, badge, mark: report ? mark(report) : ('unchecked' as const) }
    })
    const years = yearsOf(all)
    const at = years.indexOf(year)
    const standingOf = (id: BadgeId) => {
      const report = reports.get(id)
      return report ? linesBesideMark(report) : []
    }
    return { ...yearOf(all, year), later: years[at - 1], earlier: years[at + 1], standingOf }
  }, [rows, reports, year])
}

export type YearFacts = ReturnType<typeof useYear>
