/** What came of judging one badge. */
import type { Badge } from '../badge/badge.ts'
import type { Report } from './report.ts'

export interface Verified {
  readonly report: Report
  /** the badge as judged: the issuer's copy for a hosted badge, the signed one otherwise */
  readonly badge: Badge
}
