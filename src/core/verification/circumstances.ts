/** What judging goes by beside the badge itself: what the person told us, and who is vouched for by whom. */

/** What the person told us: their own addresses, lists of known issuers, contexts they allowed. */
export interface Circumstances {
  /** e-mail addresses, URLs, phone numbers or DIDs the person calls their own */
  readonly identities: readonly string[]
  readonly trustLists: readonly TrustList[]
  /** JSON-LD contexts the person loaded by choice: URL -> JSON text */
  readonly contexts: Readonly<Record<string, string>>
}

/** Issuers that somebody vouches for; written as docs/issuer-lists.md says. */
export interface TrustList {
  readonly name: string
  readonly source: string
  /** ISO date of the snapshot */
  readonly date: string
  readonly issuers: readonly KnownIssuer[]
  /** ISO date after which its maker says that it should not be used */
  readonly until?: string
  /** of the maker of the list, as written */
  readonly signature?: string
  /** `did:jwk` of the key whose signature held when the list was taken; in no file */
  readonly signer?: string
}

export interface KnownIssuer {
  /** a DID, a key as did:key, or the address of a profile */
  readonly id: string
  readonly name: string
  /** what people find it by; vouches for no badge */
  readonly url?: string
  readonly otherNames?: readonly string[]
  readonly otherIds?: readonly string[]
  /** hosts that are wholly this issuer's: whoever issues there is this issuer */
  readonly domains?: readonly string[]
  readonly marks?: readonly QualityMark[]
  /** ISO date since which it is on the list, as the list says */
  readonly since?: string
}

/** What somebody found of an issuer: an accreditation, a membership. */
export interface QualityMark {
  readonly name: string
  readonly by?: string
  /** ISO date */
  readonly until?: string
}
