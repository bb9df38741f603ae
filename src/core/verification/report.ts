/** The answers given about one badge at one moment, as plain data, and the verdict read from them. */
import type { Answer, CheckId, Weight } from './catalog.ts'
import { weight } from './catalog.ts'
import type { RemarkCode } from './remarks.ts'

/** Facts for the technical line: algorithm, key id, host, dates, list index … Never sentences. */
export type Detail = Readonly<Record<string, string | number | boolean | readonly string[]>>

export type Check = {
  [Id in CheckId]: {
    readonly id: Id
    readonly answer: Answer<Id>
    readonly detail?: Detail
  }
}[CheckId]

/** Something worth saying that changes no verdict; words live in locales/<lang>/verification.json. */
export interface Remark {
  readonly code: RemarkCode
  readonly detail?: Detail
}

/** A request that was made for this report. */
export interface Contact {
  readonly host: string
  readonly purpose: string
  /** the HTTP status, or why there was no answer */
  readonly outcome: string
  /** the answer came through the person's relay, which then saw what was asked */
  readonly relayed?: true
}

/** What became of a credential found inside this one. */
export interface EmbeddedReport {
  readonly role: 'endorsement' | 'member'
  readonly about?: string
  readonly name?: string
  readonly issuer?: string
  readonly issuerId?: string
  readonly awardedAt?: string
  /** Markdown: endorsementComment */
  readonly comment?: string
  readonly report: Report
}

export interface Report {
  /** ISO 8601 instant of the check */
  readonly askedAt: string
  /** version of the rules that gave these answers */
  readonly policy: number
  readonly checks: readonly Check[]
  readonly remarks: readonly Remark[]
  readonly contacts: readonly Contact[]
  readonly embedded: readonly EmbeddedReport[]
}

export const POLICY = 1

export type Verdict =
  | 'malformed'
  | 'invalid'
  | 'revoked'
  | 'suspended'
  | 'expired'
  | 'unverified'
  | 'valid'

/** Worst first: malformed > invalid > revoked > suspended > expired > unverified > valid (corpus NOTES). */
const PRECEDENCE: readonly (readonly [Weight, Verdict])[] = [
  ['malformed', 'malformed'],
  ['invalid', 'invalid'],
  ['revoked', 'revoked'],
  ['suspended', 'suspended'],
  ['expired', 'expired'],
  ['open', 'unverified'],
]

/** Without these answered well, nothing is ever called valid. */
const NEEDED: readonly CheckId[] = ['shape', 'signature', 'issuer', 'revocation', 'validity']

/** The verdict, computed from the answers each time it is shown and never stored as truth. */
export function verdict(report: Pick<Report, 'checks'>): Verdict {
  const weights = new Set(report.checks.map((check) => weight(check.id, check.answer)))
  for (const [bad, name] of PRECEDENCE) if (weights.has(bad)) return name
  const asked = new Set(report.checks.map((check) => check.id))
  return NEEDED.every((id) => asked.has(id)) ? 'valid' : 'unverified'
}

/** What the wall shows beside the art: the verdict, or the one thing to look at in a valid badge. */
export type Mark = Verdict | 'notYours' | 'notYet'

export function mark(report: Pick<Report, 'checks'>): Mark {
  const answer = (id: CheckId) => report.checks.find((check) => check.id === id)?.answer
  const outcome = verdict(report)
  if (outcome === 'unverified' && answer('validity') === 'notYet') return 'notYet'
  if (outcome === 'valid' && answer('recipient') === 'notYours') return 'notYours'
  return outcome
}
