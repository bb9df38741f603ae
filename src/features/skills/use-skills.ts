/** The skills that the badges in the backpack speak of. */
import { useMemo } from 'react'
import { overviewOf } from '#core/skills/overview.ts'
import { mark } from '#core/verification/report.ts'
import { allBadges } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { allReports } from '#storage/live/report-queries.ts'

export function useSkills() {
  const rows = useLive(allBadges, 'backpack')
  const reports = useLive(allReports)
  return useMemo(() => {
    const shown = rows.map(({ id, badge }) => {
      const report = reports.get(id)
      return { id, badge, mark: report ? mark(report) : ('unchecked' as const) }
    })
    const counts = new Map<string, number>()
    for (const label of rows.flatMap(({ labels }) => labels)) {
      counts.set(label, (counts.get(label) ?? 0) + 1)
    }
    return { overview: overviewOf(shown), labels: [...counts], total: rows.length }
  }, [rows, reports])
}
