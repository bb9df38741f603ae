/** Which answer decided a verdict: the one reason a reader in a hurry needs. */
import { weight } from '#core/verification/catalog.ts'
import { type Check, type Report, verdict } from '#core/verification/report.ts'

/** Undefined for a valid badge, where every answer counts. */
export function decisive(report: Pick<Report, 'checks'>): Check | undefined {
  const outcome = verdict(report)
  const wanted = outcome === 'unverified' ? 'open' : outcome
  return report.checks.find(({ id, answer }) => weight(id, answer) === wanted)
}
