/** The one normalised badge: what every format is read into and every screen is drawn from. */
import type { Brand } from '../kernel/brand.ts'

/** SHA-256 (hex) of the credential's bytes as received: importing twice is importing once. */
export type BadgeId = Brand<string, 'BadgeId'>
/** SHA-256 (hex) of what a credential says, proof and all: files with the same are one badge. */
export type AwardKey = Brand<string, 'AwardKey'>
/** SHA-256 (hex) of a file's bytes. */
export type FileDigest = Brand<string, 'FileDigest'>

/** A standard and version, a proper noun that is never translated; see `formats.ts` for the names. */
export type Standard =
  | 'ob05'
  | 'ob10'
  | 'ob11'
  | 'ob20'
  | 'ob30-vc1'
  | 'ob30-vc2'
  | 'clr20-vc1'
  | 'clr20-vc2'
  | 'vc1'
  | 'vc2'
  /** Europass: the learning model in JSON-LD, and the older XML */
  | 'elm'
  | 'edci'
  | 'clr10'
  | 'blockcerts'
  | 'sd-jwt-vc'

/** What the document is about. Only an `award` says that somebody earned something. */
export type Kind =
  | 'award'
  | 'achievement'
  | 'issuer'
  | 'record'
  | 'endorsement'
  | 'statusList'
  | 'revocationList'
  | 'other'

export interface Image {
  /** https URL or data: URI, as the document says; never fetched without consent */
  readonly src: string
  readonly caption?: string
}

export interface Profile {
  /** issuer id: URL, DID or URN */
  readonly id?: string
  readonly name?: string
  readonly url?: string
  readonly email?: string
  readonly phone?: string
  /** postal address in one line: street, place, region, country */
  readonly address?: string
  readonly description?: string
  readonly image?: Image
  readonly identifiers: readonly { readonly type: string; readonly value: string }[]
  readonly parent?: { readonly id?: string; readonly name?: string }
}

/** One way the badge names its recipient (OB2 IdentityObject, OB3 subject.id or identifier[]). */
export interface RecipientIdentity {
  /** 'email' | 'url' | 'telephone' | 'did' or the document's own identityType */
  readonly type: string
  /** plain identity, or `sha256$…` / `md5$…` / `sha1$…` */
  readonly value: string
  readonly hashed: boolean
  readonly salt?: string
}

export interface Alignment {
  readonly name: string
  readonly url?: string
  readonly code?: string
  readonly framework?: string
  readonly description?: string
  readonly type?: string
}

export interface Criteria {
  readonly url?: string
  /** Markdown */
  readonly narrative?: string
}

export interface Evidence {
  readonly id?: string
  readonly name?: string
  readonly description?: string
  /** Markdown */
  readonly narrative?: string
  readonly genre?: string
  readonly audience?: string
  readonly types: readonly string[]
}

export interface RubricLevel {
  readonly id?: string
  readonly name: string
  readonly level?: string
  readonly points?: string
  readonly description?: string
  readonly alignments: readonly Alignment[]
}

export interface ResultDescription {
  readonly id?: string
  readonly name: string
  readonly type: string
  readonly requiredValue?: string
  readonly requiredLevel?: string
  /** low to high */
  readonly allowedValues: readonly string[]
  /** low to high */
  readonly levels: readonly RubricLevel[]
  readonly valueMin?: string
  readonly valueMax?: string
  readonly alignments: readonly Alignment[]
}

export interface AchievementResult {
  readonly describedBy?: string
  readonly value?: string
  readonly achievedLevel?: string
  readonly status?: string
  readonly alignments: readonly Alignment[]
}

export interface Related {
  readonly id: string
  readonly language?: string
  readonly version?: string
  readonly types: readonly string[]
}

/** Levels, credits and hours, from OB3 members or the edubadges and NL extensions. */
export interface StudyFacts {
  readonly ects?: number
  /** studiebelastingsuren: hours of study load */
  readonly sbu?: number
  readonly eqf?: string
  readonly nlqf?: string
  readonly creditsAvailable?: number
  readonly creditsEarned?: number
  readonly learningOutcome?: string
  readonly language?: string
  readonly programme: readonly string[]
  readonly participation?: string
  readonly assessment?: string
  readonly supervision?: string
  /** whether somebody looked who the learner was */
  readonly identityChecked?: boolean
  readonly stackable?: boolean
  /** hours, as text, when the badge states a time investment */
  readonly timeInvestment?: string
}

/** What was achieved (OB2 BadgeClass, OB3 Achievement). */
export interface Achievement {
  readonly id?: string
  readonly name: string
  readonly type?: string
  readonly description?: string
  readonly image?: Image
  readonly criteria?: Criteria
  readonly alignments: readonly Alignment[]
  readonly tags: readonly string[]
  readonly related: readonly Related[]
  readonly resultDescriptions: readonly ResultDescription[]
  readonly version?: string
  readonly language?: string
  readonly humanCode?: string
  readonly fieldOfStudy?: string
  readonly specialization?: string
  readonly creator?: Profile
  readonly study: StudyFacts
}

/** CLR association, source -type-> target, both achievement ids. */
export interface Association {
  readonly type: string
  readonly source: string
  readonly target: string
}

/** A credential found inside another one, kept as the exact text or the exact JSON subtree. */
export interface Embedded {
  /** which object carries it: the id of the credential, achievement or profile */
  readonly about?: string
  /** compact JWS, JSON text of the subtree, or an https URL to it */
  readonly payload: { readonly form: 'json' | 'jws' | 'url'; readonly text: string }
}

/** One text in one language; '' where the issuer named none. */
export interface Wording {
  /** BCP 47 tag in small letters */
  readonly language: string
  readonly text: string
}

/** A text that the issuer wrote in several languages, and which member of the badge it is. */
export interface Spoken {
  /** member names and list places from the badge down */
  readonly at: readonly string[]
  readonly wordings: readonly Wording[]
}

/** A subject behind the first: shown, and never judged. */
export interface Further
  extends Pick<Badge, 'recipient' | 'recipientName' | 'narrative' | 'results'> {
  readonly achievement?: Achievement
}

/** An achievement that a document lists and that is no credential: it has no signature of its own. */
export interface Entry {
  readonly achievement: Achievement
  readonly results: readonly AchievementResult[]
  readonly awardedAt?: string
  /** who awarded it, by the document */
  readonly issuer?: Profile
}

/** One way in which the issuer would draw the badge (VC Rendering Methods, W3C draft). */
export interface RenderMethod {
  readonly suite: 'svg' | 'html' | 'card'
  /** https or data: address of the template */
  readonly template: string
  readonly name?: string
  /** of the template, as written */
  readonly digestMultibase?: string
  readonly digestSRI?: string
  /** JSON pointers: all that may be put into the template; absent for everything */
  readonly properties?: readonly string[]
  /** as the issuer prefers it, in px */
  readonly width?: number
  readonly height?: number
}

/** How the issuer would draw the badge: shown apart, and never judged. */
export interface Looks {
  readonly methods: readonly RenderMethod[]
  /** JSON text of the document that was judged, without proof and methods: what templates are filled from */
  readonly said: string
}

export interface Badge {
  readonly standard: Standard
  readonly kind: Kind
  /** the document's own id, not ours */
  readonly id?: string
  /** what a credential calls itself, as written, beside a credential */
  readonly types?: readonly string[]
  /** '' when the document has none */
  readonly name: string
  readonly description?: string
  readonly image?: Image
  /** ISO 8601 as read, with zone; `awardedDate`, else `validFrom`/`issuedOn` */
  readonly awardedAt?: string
  readonly validFrom?: string
  readonly validUntil?: string
  readonly language?: string
  /** Markdown: what the recipient did */
  readonly narrative?: string
  readonly recipient: readonly RecipientIdentity[]
  readonly recipientName?: string
  readonly issuer: Profile
  /** who assessed the learner for the issuer */
  readonly source?: Profile
  readonly achievement: Achievement
  readonly evidence: readonly Evidence[]
  readonly results: readonly AchievementResult[]
  readonly activity?: {
    readonly start?: string
    readonly end?: string
    readonly role?: string
    readonly term?: string
    readonly licenseNumber?: string
  }
  readonly endorsements: readonly Embedded[]
  /** members of a CLR or presentation */
  readonly members: readonly Embedded[]
  /** achievements a CLR names without awarding them: steps still to earn */
  readonly targets: readonly Achievement[]
  readonly associations: readonly Association[]
  readonly further?: readonly Further[]
  readonly entries?: readonly Entry[]
  /** the other languages of its texts; `shownIn` picks from them */
  readonly spoken?: readonly Spoken[]
  readonly looks?: Looks
  /** members and texts we have no place for: JSON pointer and JSON text of the value */
  readonly unknown: readonly { readonly path: string; readonly json: string }[]
}
