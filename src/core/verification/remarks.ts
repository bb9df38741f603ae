/** Every remark a report can carry, and who it matters to; words live in locales/<lang>/verification.json. */

/**
 * first: changes what the verdict is about, so it is said before all else.
 * reader: something a person without technical knowledge should see beside the verdict.
 * expert: worth saying one click deeper.
 */
export type Audience = 'first' | 'reader' | 'expert'

export const REMARKS = {
  /** a definition, an issuer or a list: no award to anybody */
  awardsNothing: 'first',
  /** looks like a listed issuer by name or website, and is not proved to be it */
  namesake: 'first',
  /** the issuer's copy says something else; both values in the detail (docs/spec/judging.md 2) */
  differsAtIssuer: 'reader',
  refreshOffered: 'reader',
  insecure: 'reader',
  endorsesSomethingElse: 'reader',
  embeddedUnreadable: 'reader',
  embeddedLeft: 'reader',
  listUnread: 'reader',
  /** a certificate in a name that nobody checked */
  sealed: 'reader',
  sealNameless: 'reader',
  /** of a kind that is no badge, made for a wallet */
  walletCredential: 'reader',
  'context.unknown': 'reader',
  'proof.otherFails': 'reader',
  idDiffers: 'expert',
  redirected: 'expert',
  redirectedWithin: 'expert',
  /** a platform that is known to have another address now */
  platformMoved: 'expert',
  achievementElsewhere: 'expert',
  noDomainPolicy: 'expert',
  sloppyOrigins: 'expert',
  listOfAnotherIssuer: 'expert',
  listElsewhere: 'expert',
  claimsAbsent: 'expert',
  oddType: 'expert',
  oddHeader: 'expert',
  oddWrapping: 'expert',
  /** the signature ends on another day than the badge: the earlier counts */
  endsDiffer: 'expert',
  zonelessDate: 'expert',
  /** pinned by a digest, and not at hand to compare */
  resourcesUnread: 'expert',
  'context.vocab': 'expert',
  'context.inline': 'expert',
  'context.olderRevision': 'expert',
  'key.revokedLater': 'expert',
  'key.expiresLater': 'expert',
  'proof.future': 'expert',
  'proof.createdMissing': 'expert',
  'proof.presentation': 'expert',
  'proof.otherUnchecked': 'expert',
  'proof.tooMany': 'expert',
  /** parts were left out on purpose: selective disclosure */
  'proof.disclosure': 'expert',
  /** a holder showed it to somebody, who had to see that it was the holder */
  'proof.keyBinding': 'expert',
  /** today is not within the days the certificate was made for */
  sealEnded: 'expert',
  'status.listShort': 'expert',
  'status.issuerDiffers': 'expert',
} as const satisfies Record<string, Audience>

export type RemarkCode = keyof typeof REMARKS

/** Whom a remark is for; a code of a newer version of the app, kept in an old report, is for experts. */
export function audience(code: string): Audience {
  const known: Readonly<Record<string, Audience>> = REMARKS
  return Object.hasOwn(known, code) ? (known[code] ?? 'expert') : 'expert'
}
