/** Badges with what the last check of each proved, for lists that others get. */
import { isExample } from '#core/badge/example.ts'
import type { ListedBadge } from '#core/exporting/badge-list.ts'
import { standingLines } from '#core/verification/issuer-standing.ts'
import { mark } from '#core/verification/report.ts'
import { badgesById } from '#storage/live/badge-queries.ts'
import { allReports } from '#storage/live/report-queries.ts'

/** In the order of the ids; badges that are gone are left out. */
export async function provedBadges(ids: readonly string[]): Promise<readonly ListedBadge[]> {
  const [rows, reports] = await Promise.all([badgesById.read(ids), allReports.read()])
  return rows.map(({ id, badge }) => {
    const report = reports.get(id)
    if (!report) return { badge, mark: 'unchecked', standing: [] }
    const { askedAt: checkedAt } = report
    return {
      badge,
      mark: mark(report),
      standing: isExample(badge) ? [] : standingLines(report),
      checkedAt,
    }
  })
}
