/** What somebody was handed to read: one person's badges, with whatever page came around them. */
import type { Credential } from '#core/badge/credential.ts'
import type { Portfolio } from '#core/portfolio/document.ts'
import type { PackageFailure } from '#core/portfolio/package.ts'
import type { OwnWords } from '#core/portfolio/redact.ts'
import type { Report } from '#core/verification/report.ts'
import type { FileFailure } from '#workers/protocol.ts'

/** A badge as its own bytes say, judged by this browser; nothing here was taken from a page's word for it. */
export interface BadgeReading {
  /** the id the page uses for it; ours when it came without a page */
  readonly id: string
  readonly credential: Credential
  /** as far as this browser can tell without asking a website, until one was asked */
  readonly report: Report
  /** the untouched file, when it was at hand: for its picture */
  readonly original?: Blob
  readonly fileName: string
  readonly own: OwnWords
}

export interface ReadProblem {
  readonly fileName: string
  readonly code:
    | FileFailure['kind']
    | PackageFailure
    /** the day until which its owner meant it to be read has passed */
    | 'ended'
    /** in a page, with other bytes than the page was made with */
    | 'altered'
    /** a badge file that the page names, and that did not come along; the badge itself stands in the page */
    | 'missing'
    /** a file of the owner that is named by the page, and not among what came with it */
    | 'notAlong'
}

/** A file of the owner's own, with the bytes that the page was made with; its type is that of the page's word. */
export interface OwnFile {
  readonly name: string
  readonly bytes: Blob
}

export type CandidateSource =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'files' }
  | { readonly kind: 'link' }
  | { readonly kind: 'web'; readonly host: string }

/** One person's badges. `owner` is what the page states, so never proof of who it is. */
export interface Candidate {
  readonly key: string
  readonly source: CandidateSource
  readonly owner: string
  readonly page?: Portfolio
  /** ISO 8601, as the page states */
  readonly published?: string
  /** pictures, files and evidence the owner put on the page, by digest */
  readonly files?: ReadonlyMap<string, OwnFile>
  readonly badges: readonly BadgeReading[]
  /** whether the websites that its badges name are asked at once */
  readonly mayAsk: boolean
  readonly problems: readonly ReadProblem[]
}
