/** The report of one check as a document to keep: what was asked, what was answered, and hashes of what was judged. */
import type { Badge } from '../badge/badge.ts'
import { isExample } from '../badge/example.ts'
import { type IssuerStanding, issuerStanding } from './issuer-standing.ts'
import type { Check, Mark, Report, Verdict } from './report.ts'
import { mark, verdict } from './report.ts'

/** Raised when a reader of an older document would misread a newer one. */
const VERSION = 1

export interface ReportDocument extends Report {
  readonly rugzakReport: typeof VERSION
  readonly verdict: Verdict
  /** what the interface shows: less than the verdict where less was proved */
  readonly mark: Mark
  /** how the issuer is known; null where the badge is not proved genuine */
  readonly issuedBy: IssuerStanding | null
  /** one of our examples, which says nothing of anybody */
  readonly example?: true
  readonly badge: {
    readonly name: string
    readonly standard: string
    readonly id: string | null
    readonly issuer: { readonly id: string | null; readonly name: string | null }
    readonly awardedAt: string | null
  }
  readonly sha256: {
    /** of the credential's text as received */
    readonly credential: string
    /** of the file it came in; null for pasted text */
    readonly file: string | null
  }
}

/** What was judged: a kept badge, by its digests. */
interface JudgedBadge {
  readonly id: string
  readonly file?: string
  readonly badge: Badge
}

/**
 * A check as a document to keep beside the badge: what was judged, by digests, with every answer and who was asked. The
 * person's own addresses stay out: whether one matched is in the answer, which one is nobody's business.
 * @param record the badge; `id` is the SHA-256 of its payload and `file` that of its file, both in hex
 * @returns plain data, to be written as JSON
 * @throws nothing
 * @see docs/verification.md
 */
export function reportDocument(record: JudgedBadge, report: Report): ReportDocument {
  const { badge } = record
  return {
    rugzakReport: VERSION,
    verdict: verdict(report),
    mark: mark(report),
    issuedBy: issuerStanding(report) ?? null,
    ...(isExample(badge) && { example: true }),
    badge: {
      name: badge.name,
      standard: badge.standard,
      id: badge.id ?? null,
      issuer: { id: badge.issuer.id ?? null, name: badge.issuer.name ?? null },
      awardedAt: badge.awardedAt ?? null,
    },
    sha256: { credential: record.id, file: record.file ?? null },
    ...withoutAddresses(report),
  }
}

function withoutAddresses(report: Report): Report {
  return {
    ...report,
    checks: report.checks.map(withoutAddress),
    embedded: report.embedded.map((one) => ({ ...one, report: withoutAddresses(one.report) })),
  }
}

function withoutAddress(check: Check): Check {
  return check.id === 'recipient' ? { id: check.id, answer: check.answer } : check
}
