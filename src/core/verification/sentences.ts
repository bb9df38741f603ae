/** What may be said of a badge above its answers: each sentence only where the answers prove it. */
import type { CheckId } from './catalog.ts'
import { isByKeyOnly, isProvedGenuine } from './genuine.ts'
import { issuerStanding } from './issuer-standing.ts'
import { type Report, type Verdict, verdict } from './report.ts'

/** Keys of `means` in locales/<lang>/verification.json. */
export type Sentence =
  | 'fromDomain'
  | 'fromList'
  | 'fromIssuer'
  | 'byUnknown'
  | 'nameIsClaim'
  | 'unchanged'
  | 'notRevoked'
  | 'expired'
  | 'notYet'
  | 'suspended'
  | 'revoked'
  | 'openElse'
  | 'notYours'
  | 'unverified'
  | 'unproven'
  | 'saysExpired'
  | 'saysNotYet'
  | 'saysSuspended'
  | 'saysRevoked'
  | 'invalid'
  | 'malformed'

type Answers = Pick<Report, 'checks'>

const answerOf = ({ checks }: Answers, id: CheckId) => checks.find((one) => one.id === id)?.answer

/** In the order in which they are read. */
export function sentencesOf(report: Answers): readonly Sentence[] {
  const outcome = verdict(report)
  if (outcome === 'invalid' || outcome === 'malformed') return [outcome]
  return isProvedGenuine(report) ? genuine(report, outcome) : unproven(report, outcome)
}

function genuine(report: Answers, outcome: Verdict): readonly Sentence[] {
  return [
    ...origin(report),
    ...state(report, outcome),
    ...(answerOf(report, 'recipient') === 'notYours' ? (['notYours'] as const) : []),
  ]
}

function origin(report: Answers): readonly Sentence[] {
  if (isByKeyOnly(report)) return ['byUnknown', 'nameIsClaim']
  const kind = issuerStanding(report)?.kind
  return [kind === 'domain' ? 'fromDomain' : kind === 'list' ? 'fromList' : 'fromIssuer']
}

function state(report: Answers, outcome: Verdict): readonly Sentence[] {
  if (outcome === 'expired' || outcome === 'suspended' || outcome === 'revoked') return [outcome]
  if (outcome === 'unverified')
    return [answerOf(report, 'validity') === 'notYet' ? 'notYet' : 'openElse']
  if (answerOf(report, 'revocation') === 'notAsked') return ['openElse']
  const isSame = answerOf(report, 'signature') === 'valid' || answerOf(report, 'hosting') === 'same'
  const isActive = answerOf(report, 'revocation') === 'active'
  return [
    ...(isSame ? (['unchanged'] as const) : []),
    ...(isActive ? (['notRevoked'] as const) : []),
  ]
}

/** Two facts, never as one: it is not proved genuine, and what it says itself. */
function unproven(report: Answers, outcome: Verdict): readonly Sentence[] {
  if (outcome === 'revoked') return ['unproven', 'saysRevoked']
  if (outcome === 'suspended') return ['unproven', 'saysSuspended']
  if (outcome === 'expired') return ['unproven', 'saysExpired']
  return answerOf(report, 'validity') === 'notYet' ? ['unproven', 'saysNotYet'] : ['unverified']
}
