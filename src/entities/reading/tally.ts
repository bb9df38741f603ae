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

/** In the order of the strip: what is good, what needs a word, what nobody can tell, what is proved wrong. */
export const COUNTED = [
  'valid',
  'issuerUnproven',
  'expired',
  'suspended',
  'unverified',
  'revoked',
  'invalid',
  'malformed',
] as const satisfies readonly Counted[]

/** What needs explaining most comes first; what is valid, and what does not count, last. */
const EXPLAINED: readonly Counted[] = [
  'invalid',
  'malformed',
  'revoked',
  'suspended',
  'expired',
  'issuerUnproven',
  'unverified',
]

/** In the order in which somebody who reads them needs them; those alike stay as they came. */
export function inReadingOrder<R extends ReadingRow>(rows: readonly R[]): readonly R[] {
  const place = ({ report, credential }: R) => {
    if (isExample(credential.badge)) return EXPLAINED.length + 1
    const at = report ? EXPLAINED.indexOf(countedAs(mark(report))) : EXPLAINED.length
    return at < 0 ? EXPLAINED.length : at
  }
  return rows.toSorted((one, other) => place(one) - place(other))
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
