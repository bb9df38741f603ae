/** What every sentence and every mark about a badge claims, as the answers that would prove it. */
import { CATALOG, type CheckId, type Weight, weight } from './catalog.ts'
import type { Answers } from './genuine.ts'
import type { StandingLine } from './issuer-standing.ts'
import type { Mark } from './report.ts'
import type { Sentence } from './sentences.ts'

/** All of these questions with one of these answers; '' is a question that was not asked. */
type Proof = Partial<Readonly<Record<CheckId, readonly string[]>>>

/** A claim is proved by one of its proofs. */
export type Claim = readonly Proof[]

/** The answers to a question that do no more than this to the verdict. */
function answers(id: CheckId, ...weights: readonly Weight[]): readonly string[] {
  return Object.keys(CATALOG[id]).filter((answer) => weights.includes(weight(id, answer)))
}

const UNDOUBTED = {
  shape: ['complete', 'incomplete', ''],
  context: ['known', 'notNeeded', 'loaded', 'unknownKept', ''],
  trust: ['listed', 'unlisted', 'listEnded', 'noLists', ''],
} as const satisfies Proof

const SIGNED: Proof = {
  ...UNDOUBTED,
  signature: ['valid'],
  issuer: ['bound', 'hosted'],
  hosting: ['same', 'changed', 'notHosted', ''],
}
const SIGNED_BY_KEY: Proof = { ...SIGNED, issuer: ['selfAsserted'] }
const PUBLISHED: Proof = {
  ...UNDOUBTED,
  signature: ['hosted'],
  issuer: ['hosted'],
  hosting: ['same', 'changed'],
}

const GENUINE: Claim = [SIGNED, SIGNED_BY_KEY, PUBLISHED]
const ISSUER_KNOWN: Claim = [SIGNED, PUBLISHED, { ...SIGNED_BY_KEY, trust: ['listed'] }]
const BY_KEY: Claim = [{ ...SIGNED_BY_KEY, trust: ['unlisted', 'listEnded', 'noLists', ''] }]
const UNCHANGED: Claim = [SIGNED, SIGNED_BY_KEY, { ...PUBLISHED, hosting: ['same'] }]
const IN_TIME: Claim = [{ validity: ['current', 'unlimited'] }]
const NOT_TAKEN_BACK: Claim = [{ revocation: ['active', 'noList', 'message', 'refresh'] }]
const EXPIRED: Claim = [{ validity: ['expired'] }]
const NOT_YET: Claim = [{ validity: ['notYet'] }]
const SUSPENDED: Claim = [{ revocation: ['suspended'] }]
const REVOKED: Claim = [{ revocation: ['revoked'] }]
const WRONG: Claim = wrong('invalid')
const UNREADABLE: Claim = wrong('malformed')

function wrong(grave: Weight): Claim {
  const ids = Object.keys(CATALOG) as CheckId[] // keys of a const table
  return ids.map((id) => ({ [id]: answers(id, grave) }))
}

/** A sentence that claims nothing only says what was not proved. */
export const SENTENCE_CLAIMS: Readonly<Record<Sentence, readonly Claim[]>> = {
  fromDomain: [GENUINE, [SIGNED, PUBLISHED]],
  fromList: [GENUINE, [{ trust: ['listed'] }]],
  fromIssuer: [GENUINE, [SIGNED, PUBLISHED]],
  byUnknown: [BY_KEY],
  nameIsClaim: [BY_KEY],
  unchanged: [UNCHANGED],
  notRevoked: [GENUINE, [{ revocation: ['active'] }]],
  expired: [GENUINE, EXPIRED],
  notYet: [GENUINE, NOT_YET],
  suspended: [GENUINE, SUSPENDED],
  revoked: [GENUINE, REVOKED],
  openElse: [GENUINE],
  notYours: [GENUINE, [{ recipient: ['notYours'] }]],
  unverified: [],
  unproven: [],
  saysExpired: [EXPIRED],
  saysNotYet: [NOT_YET],
  saysSuspended: [SUSPENDED],
  saysRevoked: [REVOKED],
  invalid: [WRONG],
  malformed: [UNREADABLE],
}

export const MARK_CLAIMS: Readonly<Record<Mark, readonly Claim[]>> = {
  valid: [GENUINE, ISSUER_KNOWN, IN_TIME, NOT_TAKEN_BACK],
  issuerUnproven: [BY_KEY, IN_TIME, NOT_TAKEN_BACK],
  notYours: [GENUINE, ISSUER_KNOWN, [{ recipient: ['notYours'] }]],
  notYet: [GENUINE, NOT_YET],
  expired: [GENUINE, EXPIRED],
  suspended: [GENUINE, SUSPENDED],
  revoked: [GENUINE, REVOKED],
  unverified: [],
  saysExpired: [EXPIRED],
  saysNotYet: [NOT_YET],
  saysSuspended: [SUSPENDED],
  saysRevoked: [REVOKED],
  invalid: [WRONG],
  malformed: [UNREADABLE],
}

/** How the issuer is known, beside a mark; that it looks like another one denies, and claims nothing. */
export const STANDING_CLAIMS: Readonly<Record<StandingLine['says'], readonly Claim[]>> = {
  domain: [GENUINE, [SIGNED, PUBLISHED]],
  list: [GENUINE, [{ trust: ['listed'] }]],
  listOf: [GENUINE, [{ trust: ['listed'] }]],
  listSince: [GENUINE, [{ trust: ['listed'] }]],
  key: [BY_KEY],
  like: [],
}

const NOT_ANOTHERS: Claim = [{ recipient: ['yours', 'untested', 'unnamed', ''] }]

/** What `isProof` claims: that a badge proves its skill, fills its step, and is counted as valid. */
export const PROOF_CLAIMS: readonly Claim[] = [...MARK_CLAIMS.valid, NOT_ANOTHERS]

/** Whether the answers prove a claim. */
export function proves({ checks }: Answers, claim: Claim): boolean {
  return claim.some((proof) =>
    Object.entries(proof).every(([id, wanted]) =>
      wanted.includes(checks.find((check) => check.id === id)?.answer ?? ''),
    ),
  )
}
