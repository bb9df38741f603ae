/** The lines of the check diary: how one is made, and which of them still say something today. */
import type { BadgeId } from '../badge/badge.ts'
import { POLICY, type Report, verdict } from '../verification/report.ts'
import type { DiaryRecord } from './records.ts'

/** The line a report leaves in the diary. */
export function diaryLine(badgeId: BadgeId, report: Report): DiaryRecord {
  return { badgeId, askedAt: report.askedAt, verdict: verdict(report), report }
}

/** A line out of a backup, or by rules that believed too much, tells what was said then and proves nothing now. */
export function isProofToday({
  report,
  restored,
}: Pick<DiaryRecord, 'report' | 'restored'>): boolean {
  return restored !== true && report.policy === POLICY
}
