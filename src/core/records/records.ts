/** The rows that are kept: one interface per table, shared by disk, backup and restore. */
import type { AwardKey, Badge, BadgeId, FileDigest } from '../badge/badge.ts'
import type { Payload } from '../badge/credential.ts'
import type { Capsule } from '../capsule/capsule.ts'
import type { Brand } from '../kernel/brand.ts'
import type { FileBytes } from '../kernel/bytes.ts'
import type { Entries, KindId } from '../places/kind.ts'
import type { Abilities } from '../places/place.ts'
import type { PublishedFile } from '../places/publish.ts'
import type { TrustList } from '../verification/circumstances.ts'
import type { Report } from '../verification/report.ts'

export type { CheckRecord } from '../verification/check-history.ts'

export type CollectionId = Brand<string, 'CollectionId'>
export type PageId = Brand<string, 'PageId'>

/** A badge in the backpack. The payload is never changed after import. */
export interface BadgeRecord {
  readonly id: BadgeId
  /** the credential exactly as received */
  readonly payload: Payload
  /** as judged at the last check; as baked before the first */
  readonly badge: Badge
  /** `judged` of the report that belongs to `badge`; absent before the first check, and never in a backup */
  readonly judged?: string | undefined
  /** what it says, proof and all: no two badges share it. Computed here, and never taken from a backup */
  readonly award?: AwardKey
  /** the file it came in first; absent for pasted text whose bytes are the payload */
  readonly file?: FileDigest
  /** files with the same award that came after it */
  readonly otherFiles?: readonly FileDigest[]
  /** issuer id + achievement id: several awards of one achievement share it */
  readonly achievementKey: string
  readonly issuerKey: string
  /** ISO 8601, '' when the badge states none */
  readonly awardedAt: string
  readonly addedAt: string
  readonly place: 'backpack' | 'archive' | 'trash'
  readonly trashedAt?: string
  /** the CLR or presentation this one came out of */
  readonly memberOf?: BadgeId
  /** one of our example badges: marked, removed with one click */
  readonly example?: 'examples' | 'demo'
  readonly labels: readonly string[]
  /** private, never shared */
  readonly notes: string
  /** Markdown the learner may show in a portfolio */
  readonly reflection: string
  readonly ownEvidence: readonly OwnEvidence[]
  /** what websites showed of it on some days, latest first */
  readonly capsules?: readonly Capsule[]
  /** all files it names; written by the database itself */
  readonly files?: readonly FileDigest[]
}

/** Bytes of one file the learner adds: such a file still fits in a portfolio, and in a backup on a phone. */
export const MOST_OWN_BYTES = 25_000_000

/** Evidence the learner added; always shown as the learner's. */
export interface OwnEvidence {
  readonly id: string
  readonly title: string
  readonly text?: string
  readonly url?: string
  readonly file?: FileDigest
}

/** Original bytes, untouched, or a picture derived from them. */
export interface FileRecord {
  readonly digest: FileDigest
  readonly bytes: Blob
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly crc32: number
  readonly addedAt: string
  /** `capsule`: what a website answered */
  readonly role: 'original' | 'evidence' | 'picture' | 'capsule'
}

/** As it is written: few bytes are cheaper in the row itself than as a file of the browser's. */
export type NewFileRecord = Omit<FileRecord, 'bytes'> & { readonly bytes: FileBytes }

/** The last report of a badge; earlier ones are in the history of its checks. */
export interface ReportRecord {
  readonly badgeId: BadgeId
  readonly report: Report
}

export interface CollectionRecord {
  readonly id: CollectionId
  readonly title: string
  readonly text: string
  readonly cover?: FileDigest
  readonly parent?: CollectionId
  readonly position: number
  /** hand-made order, or a rule */
  readonly order: 'hand' | 'name' | 'awarded' | 'added' | 'issuer'
  readonly badgeIds: readonly BadgeId[]
  /** a saved search (the query string of the wall): a smart collection */
  readonly search?: string
  readonly updatedAt: string
}

/** As JSON made it. A string is one of an earlier version that is no JSON: kept untouched, read by nobody. */
export type Content = object | string

/** What the person said about a derived stack edge, a stack of their own, or a day set for a step. */
export interface OverlayRecord {
  readonly id: string
  readonly kind: 'edge' | 'stack' | 'merge' | 'date'
  readonly decision: 'accepted' | 'rejected' | 'own'
  /** the edge, stack, merge or day; shape owned by core/stacking */
  readonly content: Content
  readonly updatedAt: string
}

/** A portfolio; the shape of `content` is owned by core/portfolio. */
export interface PageRecord {
  readonly id: PageId
  readonly title: string
  readonly content: Content
  /** all digests it names, so files among them; written by the database itself */
  readonly files?: readonly FileDigest[]
  readonly updatedAt: string
}

export interface ShareRecord {
  readonly id: string
  readonly madeAt: string
  readonly form: 'page' | 'zip' | 'link' | 'file' | 'print'
  readonly title: string
  readonly badgeIds: readonly BadgeId[]
  readonly detail: string
}

/** An address, URL or DID the person calls their own; used only to test recipients on this device. */
export interface IdentityRecord {
  readonly id: string
  readonly value: string
}

export interface SettingRecord {
  readonly key: string
  readonly value: unknown
}

/** A file of skills the person chose to load; in no backup, as it can be loaded again. */
export interface SkillFileRecord {
  readonly name: 'esco'
  readonly bytes: Uint8Array
  /** ms since the epoch */
  readonly loadedAt: number
}

/** A JSON-LD context the person chose to load, pinned by its hash. */
export interface ContextRecord {
  readonly url: string
  readonly json: string
  readonly sha256: string
  readonly loadedAt: string
}

export type TrustListRecord = TrustList

/** A file waiting to be read: share inbox and interrupted imports continue from here. */
export interface InboxRecord {
  readonly id: string
  readonly batch: string
  readonly name: string
  readonly bytes: Blob
  readonly addedAt: string
}

/** As it is written: as bytes where the browser stores no Blobs. */
export type NewInboxRecord = Omit<InboxRecord, 'bytes'> & { readonly bytes: FileBytes }

/** A place of the learner's own that is connected in this browser. Never in a backup. */
export interface PlaceRecord {
  readonly id: string
  readonly kind: KindId
  /** what was typed and what the place said of itself; no secret */
  readonly entries: Entries
  /** of a folder on this computer: the browser's handle of it */
  readonly handle?: unknown
  readonly abilities: Abilities
  /** ISO 8601 */
  readonly connectedAt: string
}

/** What opens a place, sealed under a key that the browser never hands out; only where the person asked for it. */
export interface SecretRecord {
  readonly place: string
  readonly key: CryptoKey
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

/** By which this browser signs what its person says of others' badges; the browser never hands it out. Never in a backup. */
export interface SigningKeyRecord {
  readonly id: string
  /** did:jwk of its public half */
  readonly did: string
  readonly key: CryptoKey
}

/** A portfolio that stands at a place. Never in a backup: another browser may not write there. */
export interface PublicationRecord {
  readonly page: PageId
  readonly place: string
  /** below the root of the place, with a final `/` */
  readonly folder: string
  readonly files: readonly PublishedFile[]
  /** what the reader got, without the moment of publishing: tells whether the draft differs */
  readonly draft: string
  /** ISO 8601; '' of one that was never whole there */
  readonly firstAt: string
  readonly lastAt: string
  /** where strangers read the page, and where our reader finds its data */
  readonly address: string
  readonly data: string
}
