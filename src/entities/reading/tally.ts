/** Counts outcomes over badges of somebody else: the one sentence a reader needs first. */
import type { Badge } from '#core/badge/badge.ts'
import type { Credential } from '#core/badge/credential.ts'
import { isExample } from '#core/badge/example.ts'
import {
  type IssuerStanding,
  issuerStanding,
  namesakeIn,
} from '#core/verification/issuer-standing.ts'
import {
  leadOf,
  type Mark,
  mark,
  type Report,
  type UnprovenMark,
} from '#core/verification/report.ts'

/** A badge as it was read and, once that is done, judged in this browser. */
export interface ReadingRow {
  readonly id: string
  readonly credential: Credential
  readonly fileName: string
  readonly report?: Report
}

/** What badges are counted as: never as more than was proved. */
export type Counted = Exclude<Mark, UnprovenMark | 'notYours' | 'notYet'>

export interface Tally {
  /** without the examples, which count nowhere */
  readonly total: number
  readonly examples: number
  readonly done: number
  readonly counts: Readonly<Partial<Record<Counted, number>>>
}

export function tallyOf(rows: readonly ReadingRow[]): Tally {
  const counts: Partial<Record<Counted, number>> = {}
  const real = rows.filter(({ credential }) => !isExample(credential.badge))
  for (const { report } of real) {
    if (!report) continue
    const outcome = countedAs(mark(report))
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  const done = real.filter(({ report }) => report).length
  return { total: real.length, examples: rows.length - real.length, done, counts }
}

/** Whose address it is on is a test of its own here, and what has not begun is not valid yet. */
function countedAs(shown: Mark): Counted {
  const lead = leadOf(shown)
  if (lead === 'notYours') return 'valid'
  return lead === 'notYet' ? 'unverified' : lead
}

/** Outcomes to name one by one after the sentence: what is good but for its issuer, then gravest first. */
export const NAMED_OUTCOMES = [
  'issuerUnproven',
  'invalid',
  'malformed',
  'revoked',
  'suspended',
  'expired',
  'unverified',
] as const satisfies readonly Counted[]

export type SummaryKey =
  | 'none'
  | 'onlyExamples'
  | 'checking'
  | 'allValid'
  | 'allByKey'
  | 'someByKey'
  | 'someValid'
  | 'noneValid'

/** Which sentence sums it up; never a good one before every badge was judged. */
export function summaryOf({ total, examples, done, counts }: Tally): SummaryKey {
  if (total === 0) return examples > 0 ? 'onlyExamples' : 'none'
  if (done < total) return 'checking'
  if (counts.valid === total) return 'allValid'
  if (counts.issuerUnproven === total) return 'allByKey'
  if (counts.valid !== undefined) return 'someValid'
  return counts.issuerUnproven === undefined ? 'noneValid' : 'someByKey'
}

/** Green only when all is proved, half when only who issued it is not; red only when something is proved wrong. */
export function toneOf(tally: Tally): 'valid' | 'half' | 'caution' | 'invalid' | 'unknown' {
  const { counts, total, done } = tally
  if (done < total || total === 0) return 'unknown'
  if (counts.invalid || counts.malformed || counts.revoked) return 'invalid'
  if (counts.valid === total) return 'valid'
  const { valid = 0, issuerUnproven = 0 } = counts
  if (issuerUnproven > 0 && valid + issuerUnproven === total) return 'half'
  return valid + issuerUnproven > 0 ? 'caution' : 'unknown'
}

/** One line of a report or table, as data. */
export interface ReportLine {
  readonly badge: string
  readonly issuer: string
  readonly awarded: string
  readonly outcome: string
  /** how the issuer is known; null where the badge is not proved genuine */
  readonly issuedBy: IssuerStanding | null
  /** one of our examples, which counts nowhere */
  readonly isExample: boolean
  /** the listed issuer it only looks like */
  readonly looksLike: string | null
  /** SHA-256 of the credential as received */
  readonly fingerprint: string
  readonly file: string
  readonly checks: Readonly<Record<string, string>>
}

export function reportLine({ credential, report, fileName }: ReadingRow): ReportLine {
  const badge: Badge = credential.badge
  return {
    badge: badge.name,
    issuer: badge.issuer.name ?? '',
    awarded: badge.awardedAt ?? badge.validFrom ?? '',
    outcome: report ? mark(report) : 'unchecked',
    issuedBy: (report && issuerStanding(report)) ?? null,
    isExample: isExample(badge),
    looksLike: (report && namesakeIn(report)) ?? null,
    fingerprint: credential.id,
    file: fileName,
    checks: Object.fromEntries((report?.checks ?? []).map(({ id, answer }) => [id, answer])),
  }
}
