/** The answers given about one badge at one moment, as plain data, and the verdict read from them. */
import type { Contact } from '../net/ledger.ts'
import type { Answer, CheckId, Weight } from './catalog.ts'
import { weight } from './catalog.ts'
import { isByKeyOnly, isProvedGenuine } from './genuine.ts'
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
  /** SHA-256 (hex) of the document that was judged, as JSON; absent when there was none to read */
  readonly judged?: string
  readonly checks: readonly Check[]
  readonly remarks: readonly Remark[]
  readonly contacts: readonly Contact[]
  readonly embedded: readonly EmbeddedReport[]
}

/** 2: judges the document that was signed, and knows who may speak for whom. */
export const POLICY = 2

export type Verdict =
  | 'malformed'
  | 'invalid'
  | 'revoked'
  | 'suspended'
  | 'expired'
  | 'unverified'
  | 'valid'

/** Worst first: malformed > invalid > revoked > suspended > expired > unverified > valid. */
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

/**
 * The verdict, computed from the answers each time it is shown and never stored as truth.
 * @returns the worst weight among the answers; `valid` only when each needed question was asked and answered well
 * @throws nothing
 * @see docs/spec/judging.md
 */
export function verdict(report: Pick<Report, 'checks'>): Verdict {
  const weights = new Set(report.checks.map((check) => weight(check.id, check.answer)))
  for (const [bad, name] of PRECEDENCE) if (weights.has(bad)) return name
  const asked = new Set(report.checks.map((check) => check.id))
  return NEEDED.every((id) => asked.has(id)) ? 'valid' : 'unverified'
}

/** Whether a check stopped at the question if websites may be asked. */
export const waitsForConsent = ({ checks }: Pick<Report, 'checks'>): boolean =>
  checks.some(({ detail }) => detail?.why === 'consent')

/** Not proved genuine, while the badge itself says something bad: two facts, of which the first leads. */
export type UnprovenMark = 'saysExpired' | 'saysNotYet' | 'saysSuspended' | 'saysRevoked'

/**
 * What the interface shows for a badge: the verdict, the one thing to look at in a valid badge, or less than
 * the verdict where the answers prove less: genuineness, or who the issuer is.
 */
export type Mark = Verdict | 'issuerUnproven' | 'notYours' | 'notYet' | UnprovenMark

/** What a badge that is not proved genuine says of itself, by the verdict it would have if it were. */
const SAYS: Partial<Readonly<Record<Verdict, UnprovenMark>>> = {
  expired: 'saysExpired',
  suspended: 'saysSuspended',
  revoked: 'saysRevoked',
}

/**
 * The mark of a report: the verdict, or less where less was proved.
 * @returns `issuerUnproven` for a right signature by a key that only names itself; `unverified` and `says…` where nothing
 * proves the badge genuine
 * @throws nothing
 * @see docs/spec/judging.md
 */
export function mark(report: Pick<Report, 'checks'>): Mark {
  const answer = (id: CheckId) => report.checks.find((check) => check.id === id)?.answer
  const outcome = verdict(report)
  if (outcome === 'invalid' || outcome === 'malformed') return outcome
  const isGenuine = isProvedGenuine(report)
  if (outcome === 'unverified' && answer('validity') === 'notYet')
    return isGenuine ? 'notYet' : 'saysNotYet'
  if (!isGenuine) return SAYS[outcome] ?? 'unverified'
  if (outcome !== 'valid') return outcome
  if (answer('revocation') === 'notAsked') return 'unverified'
  if (isByKeyOnly(report)) return 'issuerUnproven'
  return answer('recipient') === 'notYours' ? 'notYours' : 'valid'
}

/** Whether a badge may be named as proof of what it says: all was proved, and nothing is to be looked at. */
export const isProof = (one: Mark | 'unchecked' | undefined): boolean => one === 'valid'

const UNPROVEN: ReadonlySet<string> = new Set([...Object.values(SAYS), 'saysNotYet'])

/** Two facts: the dashed ring leads, and what the badge says of itself follows. */
export const isUnproven = (one: string): one is UnprovenMark => UNPROVEN.has(one)

/** The mark that leads, and that is counted: nothing counts as more than was proved. */
export function leadOf<M extends string>(one: M): Exclude<M, UnprovenMark> | 'unverified' {
  return isUnproven(one) ? 'unverified' : (one as Exclude<M, UnprovenMark>) // what the guard left
}
