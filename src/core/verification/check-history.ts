/** The history of checks of a badge: how a line is made, and which of them still say something today. */
import type { BadgeId } from '../badge/badge.ts'
import { POLICY, type Report, type Verdict, verdict } from './report.ts'

/** An earlier check of a badge: its last report stands in `ReportRecord`, and nowhere else. */
export interface CheckRecord {
  /** given by the database */
  readonly seq?: number
  readonly badgeId: BadgeId
  readonly askedAt: string
  readonly verdict: Verdict
  readonly report: Report
  /** came out of a backup, so it is history and never proof */
  readonly restored?: true
}

/** The line of a report in the history. */
export function checkLine(badgeId: BadgeId, report: Report): CheckRecord {
  return { badgeId, askedAt: report.askedAt, verdict: verdict(report), report }
}

/** A line out of a backup, or by rules that believed too much, tells what was said then and proves nothing now. */
export function isProofToday({
  report,
  restored,
}: Pick<CheckRecord, 'report' | 'restored'>): boolean {
  return restored !== true && report.policy === POLICY
}
