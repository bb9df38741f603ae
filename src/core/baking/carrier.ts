/** What a carrier (PNG, SVG, JSON, JWT …) must be able to do, and what unbaking one file yields. */
import type { Payload } from '../badge/credential.ts'
import type { Result } from '../kernel/result.ts'

export type CarrierId = 'png' | 'svg' | 'json' | 'jws' | 'url' | 'pdf'

/** Codes of things worth telling about the carrying file; words live in locales/<lang>/verification.json. */
export const BAKING_REMARKS = [
  'duplicate',
  'badCrc',
  'truncated',
  'compressed',
  'textChunk',
  'oddKeyword',
  'oddNamespace',
  'bothPayloads',
  'trailingData',
  'hostedElsewhere',
  /** something stands before the picture: white space or a byte order mark */
  'leadingData',
  /** Apple's own form of PNG, in which the chunk of its size comes second */
  'applePng',
  /** the zeros between keyword and text are not as many as they should be */
  'miscounted',
  /** not in Unicode, so that accents are a guess */
  'oldEncoding',
  /** something else in the file claims to be a badge and could not be read */
  'partUnread',
  /** the file also holds another wallet's keys: keep the credentials, never the file */
  'holdsSecrets',
] as const

export type BakingRemark = (typeof BAKING_REMARKS)[number]

export interface Find {
  readonly payload: Payload
  /** PNG keyword or SVG element it was found under */
  readonly keyword?: string
  readonly remarks: readonly BakingRemark[]
}

/** One line of "what is baked in this file". */
export interface Part {
  readonly type: string
  readonly label: string
  /** bytes */
  readonly size: number
}

export interface Unbaked {
  readonly carrier: CarrierId
  readonly mediaType: string
  readonly finds: readonly Find[]
  readonly parts: readonly Part[]
  readonly remarks: readonly BakingRemark[]
}

/** Why a file holds no readable badge. `detail` carries numbers or names for the sentence. */
export type UnbakeFailure = {
  readonly kind:
    | 'empty'
    | 'tooLarge'
    | 'notABadgeFile'
    | 'damaged'
    | 'noBadgeData'
    | 'bomb'
    | 'entities'
    | 'brokenJson'
    | 'html'
    | 'jpeg'
    /** another kind of picture; `detail.format` is its proper name (GIF, WebP, HEIC …) */
    | 'picture'
    /** an archive that browsers cannot open; `detail.format` is its proper name */
    | 'otherArchive'
    /** a mail as Outlook saves it */
    | 'outlookMail'
    /** within the size, but with more parts or levels than a badge has: `detail.limit` of them are read */
    | 'tooComplex'
    /** another wallet's encrypted export: it must be unlocked there first */
    | 'locked'
    | 'unreadable'
    /** a certificate like any other: advice, not a fault */
    | 'pdfWithoutBadge'
    | 'pdfLocked'
    | 'pdfDamaged'
    | 'pdfSlow'
    /** what opens a PDF is not on this device yet */
    | 'pdfOffline'
  readonly detail?: Readonly<Record<string, string | number>>
}

export interface Carrier {
  readonly id: CarrierId
  /** true when the first bytes are this carrier's */
  readonly sniff: (bytes: Uint8Array) => boolean
  readonly unbake: (bytes: Uint8Array) => Promise<Result<Unbaked, UnbakeFailure>>
}
