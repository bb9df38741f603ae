/** The history of checks of a badge: how a line is made, and which of them still say something today. */
import type { BadgeId } from '../badge/badge.ts'
import { POLICY, type Report, verdict } from '../verification/report.ts'
import type { CheckRecord } from './records.ts'

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
