/** What is said to its holder of a badge, as somebody else reads it. */
import type { Check } from '#core/verification/report.ts'

/** A reader asks the issuers with a button on the page; only a holder sets it once for all. */
export function forReader(check: Check): Check {
  if (check.detail?.why !== 'consent') return check
  return { ...check, detail: { ...check.detail, why: 'unasked' } }
}
