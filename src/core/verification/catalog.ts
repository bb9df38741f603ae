/** The questions asked of a badge, the answers each may give, and what each answer does to the verdict. */

/**
 * good: proved. neutral: no effect. remark: worth saying, no effect on the verdict.
 * open: could not be established now, so never valid. The rest name the verdict they force.
 */
export type Weight =
  | 'good'
  | 'neutral'
  | 'remark'
  | 'open'
  | 'expired'
  | 'suspended'
  | 'revoked'
  | 'invalid'
  | 'malformed'

export const CATALOG = {
  /** Can it be read, and does it have what the standard demands? */
  shape: {
    complete: 'good',
    incomplete: 'remark',
    /** read, but of a kind whose demands we do not know */
    otherKind: 'open',
    pinnedElse: 'open',
    keptBack: 'open',
    unclear: 'open',
    wrong: 'invalid',
    malformed: 'malformed',
  },
  /** Do we know the words it is written in (JSON-LD contexts)? */
  context: {
    known: 'good',
    notNeeded: 'neutral',
    loaded: 'remark',
    unknownKept: 'remark',
    unknown: 'open',
    unstated: 'open',
    unsignedTerms: 'open',
    otherSpelling: 'open',
    mixed: 'invalid',
  },
  /** Was it signed, and is it unchanged since? */
  signature: {
    valid: 'good',
    hosted: 'neutral',
    altered: 'invalid',
    refused: 'invalid',
    unsigned: 'invalid',
    keyExpired: 'invalid',
    /** of a kind whose seal stands around or beside it, and not with it here */
    unsealed: 'open',
    unsupported: 'open',
    weakKey: 'open',
    keyMissing: 'open',
    keyUnreachable: 'open',
    baseProof: 'open',
  },
  /** Does the key, or the host, belong to the issuer that the badge names? */
  issuer: {
    bound: 'good',
    selfAsserted: 'good',
    hosted: 'good',
    unbound: 'open',
    unreachable: 'open',
    mismatch: 'invalid',
    notAsked: 'neutral',
  },
  /** Does the issuer's own website still publish it (OB 1 and 2 hosted)? */
  hosting: {
    same: 'good',
    changed: 'remark',
    notHosted: 'neutral',
    gone: 'open',
    /** nothing is left there but that it was taken back, so nobody can tell what it said */
    withdrawn: 'open',
    unreachable: 'open',
    moved: 'open',
    elsewhere: 'open',
    contradicts: 'invalid',
    outOfScope: 'invalid',
  },
  /** Has the issuer taken it back? */
  revocation: {
    active: 'good',
    noList: 'good',
    message: 'remark',
    refresh: 'remark',
    unreachable: 'open',
    brokenList: 'open',
    unsupported: 'open',
    suspended: 'suspended',
    revoked: 'revoked',
    notAsked: 'neutral',
  },
  /** Is today within the dates it states? */
  validity: {
    current: 'good',
    unlimited: 'good',
    notYet: 'open',
    unreadable: 'open',
    expired: 'expired',
    reversed: 'invalid',
  },
  /** Is it on one of the person's own addresses? */
  recipient: {
    yours: 'good',
    notYours: 'remark',
    untested: 'neutral',
    unreadable: 'open',
    unnamed: 'remark',
  },
  /** Does it follow the published JSON Schema? */
  schema: { follows: 'neutral', deviates: 'remark', unchecked: 'neutral' },
  /** Is the issuer on a list of known issuers? */
  trust: {
    listed: 'good',
    unlisted: 'neutral',
    /** only on lists whose makers say that they should not be used any more */
    listEnded: 'neutral',
    noLists: 'neutral',
  },
} as const satisfies Record<string, Record<string, Weight>>

export type CheckId = keyof typeof CATALOG
export type Answer<Id extends CheckId = CheckId> = {
  [I in Id]: keyof (typeof CATALOG)[I] & string
}[Id]

/** The order in which questions are shown. */
export const CHECK_IDS = Object.keys(CATALOG) as CheckId[] // keys of a const table

/** What the answer does to the verdict. */
export function weight(id: CheckId, answer: string): Weight {
  const answers: Readonly<Record<string, Weight>> = CATALOG[id]
  return answers[answer] ?? 'open'
}
