/** What the page may ask of the badge worker: plain data in, plain data out, failures included. */
import type { BadgeId, FileDigest } from '#core/badge/badge.ts'
import type { Credential } from '#core/badge/credential.ts'
import type { Nameless } from '#core/badge/shown.ts'
import type { BakingRemark, Part } from '#core/baking/carrier.ts'
import type { Diagnosis } from '#core/baking/doctor.ts'
import type { ContainerFailure, ContainerId } from '#core/containers/container.ts'
import type { EntryProblem } from '#core/importing/archive.ts'
import type { FileBytes } from '#core/kernel/bytes.ts'
import type { Result } from '#core/kernel/result.ts'
import type { Loaded, Unreachable, Wanted } from '#core/kernel/world.ts'
import type { PageContents } from '#core/portfolio/page-contents.ts'
import type { Circumstances } from '#core/verification/circumstances.ts'
import type { StandingLine } from '#core/verification/issuer-standing.ts'
import type { PdfSignature } from '#core/verification/pdf/check-signature.ts'
import type { Mark, Report } from '#core/verification/report.ts'
import type { Verified } from '#core/verification/verified.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import type { KeepItem, KeptOutcome } from '#storage/operations/keep-badges.ts'
import type { NetPolicy } from '#storage/operations/net-policy.ts'

/** ms between two signs of life that a badge worker gives of itself. */
export const BEAT = 1000

/** Why a container has nothing for us: what it is, and how much was looked at in it. */
export interface NothingInside {
  readonly kind: 'nothingInside'
  readonly container: ContainerId
  readonly files: number
}

/** `gone`: the device gives its bytes no more. `nested`: in a container in a container. */
export type FileFailure =
  | ContainerFailure
  | NothingInside
  | { readonly kind: 'gone' | 'nested' | EntryProblem }

/** What one file turned out to hold. */
export type FileReading =
  | PlainReading
  | {
      readonly outcome: 'opened'
      readonly container: ContainerId
      /** what was in it, each read as if it had come by itself */
      readonly files: readonly InnerReading[]
      /** web addresses in it, to be offered */
      readonly links: readonly string[]
    }

export interface InnerReading {
  readonly source: Source
  readonly reading: PlainReading
}

/** What a file holds that is only itself. */
export type PlainReading =
  | {
      readonly outcome: 'read'
      readonly digest: string
      readonly crc32: number
      readonly mediaType: string
      readonly carrier: string
      readonly finds: readonly CredentialFind[]
      readonly parts: readonly Part[]
      readonly remarks: readonly BakingRemark[]
    }
  | {
      readonly outcome: 'nothing'
      readonly digest: string
      readonly failure: FileFailure
      /** a ZIP, whose files are to be read one by one */
      readonly isArchive?: true
      /** of a picture: why there is no badge in it */
      readonly diagnosis?: Diagnosis
      /** of a picture or PDF: what the QR code in it says */
      readonly qr?: string
      /** of a PDF: what is proved of its signatures */
      readonly signatures?: readonly PdfSignature[]
      /** of another backpack's list of its badges: whom they were awarded to */
      readonly addresses?: readonly string[]
    }

/** What an address that the person chose to fetch answered. */
export type Fetched =
  | { readonly outcome: 'file'; readonly bytes: Blob; readonly name: string }
  | { readonly outcome: 'unreachable'; readonly why: Unreachable; readonly host: string }
  | { readonly outcome: 'refused'; readonly status: number; readonly host: string }

export interface CredentialFind {
  readonly credential: Credential
  readonly keyword?: string
  readonly remarks: readonly BakingRemark[]
  /** the CLR or presentation in the same file that this one came out of */
  readonly memberOf?: BadgeId
}

/** One thing to read, however it came: a chosen file, a file out of an archive, or pasted text. */
export interface Source {
  /** as the person knows it; '' for pasted text */
  readonly name: string
  readonly bytes: FileBytes
  /** false for pasted text: the credential itself is all there is to keep */
  readonly isFile: boolean
  /** its row in the inbox, which goes when it was dealt with */
  readonly inboxId?: string
  /** it comes out of an archive: what is in it is opened once more, and no deeper */
  readonly isInside?: true
}

/** What is to become of the badges in a batch of files. */
export interface KeepOrder {
  readonly example?: NonNullable<KeepItem['example']>
  /** nothing is kept: the badges come back, for the person to choose from */
  readonly lookFirst: boolean
}

/** A badge that was found in a file, in as few words as a list needs. */
export interface FoundBadge {
  readonly id: BadgeId
  readonly name: string
  /** what it is, where it has no name */
  readonly nameless?: Nameless
  readonly issuer: string
  readonly mark: Mark
  /** how the issuer is known */
  readonly standing: readonly StandingLine[]
  readonly isExample: boolean
  /** the file it came in, where that is kept with it */
  readonly file?: FileDigest
  /** what became of it, or all of it when the person looks first */
  readonly kept: KeptOutcome | KeepItem
}

/** What became of one file: badges, or why there is none in it. */
export type FileOutcome =
  | PlainOutcome
  | { readonly outcome: 'stopped' }
  | {
      readonly outcome: 'opened'
      readonly container: ContainerId
      readonly files: readonly { readonly name: string; readonly outcome: PlainOutcome }[]
      readonly links: readonly string[]
    }

export type PlainOutcome =
  | { readonly outcome: 'read'; readonly finds: readonly FoundBadge[] }
  | Extract<PlainReading, { outcome: 'nothing' }>

/** `nothingShown`: no website let this browser read anything. */
export type CapsuleFailure = StorageFailure | { readonly kind: 'nothingShown' }

/** By what badges of somebody else are judged: sent once for a batch. */
export interface Terms {
  readonly circumstances: Circumstances
  readonly net: NetPolicy
}

/** A badge in a file that somebody only reads. */
export interface BadgeReport {
  readonly credential: Credential
  readonly report: Report
  /** the untouched file, when it is the original of this badge */
  readonly file?: Pick<NonNullable<KeepItem['file']>, 'name' | 'mediaType'> & {
    readonly bytes: Blob
  }
}

/** What a file holds, already judged; or why there is no badge in it. */
export type FileReport =
  | { readonly outcome: 'read'; readonly badges: readonly BadgeReport[] }
  | Extract<FileReading, { outcome: 'nothing' }>

export interface BadgeApi {
  /**
   * Reads, judges and keeps a batch of files in one visit: an outcome each, in their order, and bytes, badges and
   * reports stay on this side. `key` is for `stop`.
   */
  keep(key: string, files: readonly Source[], order: KeepOrder): Promise<readonly FileOutcome[]>
  /** Judges kept badges anew and saves the reports in one transaction. `onDone` hears of each that was judged. */
  check(
    key: string,
    ids: readonly BadgeId[],
    onDone: () => void,
  ): Promise<Result<void, StorageFailure>>
  /** Checks a kept badge, and keeps what the websites show for it. Only after the person's own click. */
  keepShown(id: BadgeId): Promise<Result<void, CapsuleFailure>>
  /** Ends a `keep` or `check`: what was judged is still kept. */
  stop(key: string): Promise<void>
  /** Unbakes and parses one file. Never touches the network. */
  readFile(bytes: FileBytes, name: string): Promise<FileReading>
  /** What an exported page carries; undefined when it is no page of ours. Never touches the network. */
  openPage(page: Blob): Promise<PageContents | undefined>
  /** Loads what nearly every badge needs, before the first one comes. Never touches another website. */
  prepare(toKeep: boolean): Promise<void>
  /** Reads and judges a batch of files in one visit and keeps nothing: a report each, in their order. */
  judge(files: readonly Source[], terms: Terms): Promise<readonly FileReport[]>
  /** Judges credentials that were read before. `onVerdict` hears of each, by its place, as soon as it is there. */
  verify(
    credentials: readonly Credential[],
    terms: Terms,
    onVerdict: (at: number, verified: Verified) => void,
  ): Promise<void>
  /** Fetches the first of these addresses that answers. Only after the person's own click: `net` says how. */
  fetchFile(urls: readonly string[], net: NetPolicy): Promise<Fetched>
  /** Asks for one document that the person named by a click, with the same guard, caps and pace. */
  load(wanted: Wanted, net: NetPolicy): Promise<Loaded>
}
