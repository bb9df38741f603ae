/** What somebody's badges prove together, by whom, and what nobody checked: no line says more than the answers. */
import type { Badge } from '#core/badge/badge.ts'
import { isExample } from '#core/badge/example.ts'
import { groupBy } from '#core/kernel/group.ts'
import type { CheckId } from '#core/verification/catalog.ts'
import { proves, SENTENCE_CLAIMS } from '#core/verification/claims.ts'
import { unknownContexts } from '#core/verification/contexts/unknown-contexts.ts'
import { isProvedGenuine } from '#core/verification/genuine.ts'
import { type StandingLine, standingLines } from '#core/verification/issuer-standing.ts'
import { type Report, waitsForConsent } from '#core/verification/report.ts'
import type { ReadingRow } from './tally.ts'

/** A line of a column: what it says, and of which badges. */
export interface Finding<Says extends string> {
  readonly says: Says
  readonly names: readonly string[]
}

export type Proved = 'unchanged' | 'altered' | 'notRevoked' | 'inTime'
export type Unchecked =
  | 'waits'
  | 'unanswered'
  | 'noList'
  | 'vocabulary'
  | 'unnamed'
  | 'unreadable'
  | 'evidence'

/** Everybody who goes by one name and is known in one way. */
export interface IssuerFinding {
  /** as the badges say; '' for none */
  readonly name: string
  readonly count: number
  readonly standing: readonly StandingLine[]
}

export interface Findings {
  readonly proved: readonly Finding<Proved>[]
  readonly issuers: readonly IssuerFinding[]
  /** badges of which it is not proved who made them */
  readonly fromNobody: readonly string[]
  readonly unchecked: readonly Finding<Unchecked>[]
  /** websites that nobody allowed us to ask */
  readonly unasked: readonly string[]
  /** addresses of the vocabularies without which a signature cannot be tested */
  readonly vocabularies: readonly string[]
}

interface Judged {
  readonly badge: Badge
  readonly report: Report
}

/** Examples count nowhere, and what is not judged yet says nothing. */
export function findingsOf(rows: readonly ReadingRow[]): Findings {
  const judged = rows.flatMap(({ report, credential: { badge } }): readonly Judged[] =>
    report && !isExample(badge) ? [{ badge, report }] : [],
  )
  return {
    proved: linesOf(judged, PROVED),
    issuers: issuersOf(judged),
    fromNobody: namesOf(judged, ({ report }) => !isProvedGenuine(report)),
    unchecked: linesOf(judged, UNCHECKED),
    unasked: [...new Set(judged.flatMap(({ report }) => unaskedHosts(report)))],
    vocabularies: [...new Set(judged.flatMap(({ report }) => unknownContexts(report)))],
  }
}

type Test = (one: Judged) => boolean

const answers =
  (id: CheckId, ...wanted: readonly string[]): Test =>
  ({ report: { checks } }) =>
    checks.some((check) => check.id === id && wanted.includes(check.answer))

const genuinely =
  (test: Test): Test =>
  (one) =>
    isProvedGenuine(one.report) && test(one)

const PROVED: Readonly<Record<Proved, Test>> = {
  unchanged: ({ report }) => SENTENCE_CLAIMS.unchanged.every((claim) => proves(report, claim)),
  altered: answers('signature', 'altered'),
  notRevoked: ({ report }) => SENTENCE_CLAIMS.notRevoked.every((claim) => proves(report, claim)),
  inTime: genuinely(answers('validity', 'current')),
}

const NO_ANSWER = ['unreachable', 'brokenList', 'unsupported', 'notAsked']

const UNCHECKED: Readonly<Record<Unchecked, Test>> = {
  waits: ({ report }) => waitsForConsent(report),
  unanswered: (one) =>
    !waitsForConsent(one.report) && genuinely(answers('revocation', ...NO_ANSWER))(one),
  noList: genuinely(answers('revocation', 'noList')),
  vocabulary: answers('context', 'unknown'),
  unnamed: answers('recipient', 'unnamed'),
  unreadable: answers('recipient', 'unreadable'),
  evidence: ({ badge }) => badge.evidence.length > 0,
}

function linesOf<Says extends string>(
  judged: readonly Judged[],
  tests: Readonly<Record<Says, Test>>,
): readonly Finding<Says>[] {
  const all = Object.entries<Test>(tests) as [Says, Test][] // keys of the table that was given
  return all
    .map(([says, test]) => ({ says, names: namesOf(judged, test) }))
    .filter(({ names }) => names.length > 0)
}

const namesOf = (judged: readonly Judged[], test: Test) =>
  judged.filter(test).map(({ badge }) => badge.name)

function issuersOf(judged: readonly Judged[]): readonly IssuerFinding[] {
  const known = judged
    .filter(({ report }) => isProvedGenuine(report))
    .map(({ badge, report }) => ({
      name: badge.issuer.name ?? '',
      standing: standingLines(report),
    }))
  return [...groupBy(known, (one) => JSON.stringify(one)).values()]
    .flatMap((same) => same.slice(0, 1).map((one) => ({ ...one, count: same.length })))
    .toSorted((one, other) => other.count - one.count)
}

const unaskedHosts = ({ contacts }: Report) =>
  contacts.flatMap(({ host, outcome }) => (outcome === 'consent' ? [host] : []))
