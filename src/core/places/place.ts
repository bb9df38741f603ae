/** What a place of the learner's own is: a store on the web or on this computer that keeps files by their path. */
import type { Brand } from '../kernel/brand.ts'
import type { Result } from '../kernel/result.ts'

/** What a place says of the version of a file; only ever compared with another of the same place. */
export type Tag = Brand<string, 'Tag'>

/** Why a place did not do what was asked; nothing was changed there, except after `unreachable` and `lying`. */
export interface PlaceFailure {
  readonly kind: /** the login is not, or no more, accepted */
    | 'expired'
    /** this login may not do this here */
    | 'refused'
    /** somebody else changed the file, or made one of this name */
    | 'stale'
    | 'missing'
    /** no room left */
    | 'full'
    /** the place does not take a file of this kind or size */
    | 'unfit'
    /** asked too much: later again */
    | 'busy'
    /** no answer that a browser may read: CORS, DNS, a dead host or a cut; whether it was done is not known */
    | 'unreachable'
    /** it said that it was done, and what it gives back is something else */
    | 'lying'
    /** an answer that means nothing to us */
    | 'unclear'
  /** of the answer over HTTP, when there was one */
  readonly status?: number
}

export type Reply<T> = Promise<Result<T, PlaceFailure>>

/** A file as a place lists it. */
export interface Entry {
  /** below the root of the place, with `/`, never beginning with one */
  readonly path: string
  /** absent where the listing does not say */
  readonly tag?: Tag
  /** bytes */
  readonly size?: number
}

export interface Content {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly tag?: Tag
}

export interface NewContent {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** media type */
  readonly type: string
  /** for places that show one beside the content */
  readonly title?: string
}

/** Write only over this version, or only where there is no file. Absent: whatever is there. */
export type Condition = { readonly ifMatch: Tag } | { readonly ifNoneMatch: '*' }

/** The version that was written, where the place says it at once. */
export interface Receipt {
  readonly tag?: Tag
}

/** Reaching it may need the person's login, which is inside. Paths are relative, in segments of `[\w.-]`. */
export interface Place {
  /** whose server is asked, or the name of the folder: for people */
  readonly host: string
  /** every file at any depth whose path begins with `prefix`, which is '' or ends with `/` */
  readonly list: (prefix: string) => Reply<readonly Entry[]>
  readonly read: (path: string) => Reply<Content>
  /** whole or not at all; `stale` when the condition does not hold (RFC 9110, 13.1) */
  readonly put: (path: string, content: NewContent, condition?: Condition) => Reply<Receipt>
  /** `missing` when there is none, where the place tells */
  readonly remove: (path: string, condition?: { readonly ifMatch: Tag }) => Reply<void>
  /** where others read it without a login; undefined where there is no such address */
  readonly publicUrl: (path: string) => string | undefined
  /** where other websites read what a page carries, when that is not at a file beside it */
  readonly dataUrl?: (path: string) => string
  /** whether it was written, where a browser may not read the file back */
  readonly confirm?: (path: string, content: NewContent) => Reply<Receipt>
  /** what it can do, where it must not be tried by writing */
  readonly probe?: () => Reply<Abilities>
  /** bytes left, where the place tells */
  readonly room?: () => Reply<number | undefined>
  /** what is written can be read by everybody only some minutes later */
  readonly isLate?: true
  /** lets everybody read what is below this folder; absent where that needs nothing, or cannot be done from here */
  readonly share?: (prefix: string) => Reply<void>
  /** removes the folder when nothing is left in it; absent where a place has no empty folders */
  readonly tidy?: (prefix: string) => Reply<void>
}

/** Never made public: what lies below it is for the learner's own devices. */
export const PRIVATE_FOLDER = 'vault/'

/** What a probe found that a place does; never what is known of others of its kind. */
export interface Abilities {
  /** `any`: every kind of file; `pictures`: pages and pictures only */
  readonly takes: 'any' | 'pictures'
  /** `kept` by the place itself; `looked`: we look just before writing, and a change in that moment is not seen */
  readonly conditions: 'kept' | 'looked'
  /**
   * What a stranger's browser got at `publicUrl`: the file; nothing that it may read, whoever else may; a refusal; or
   * there is no such address
   */
  readonly address: 'readable' | 'unseen' | 'closed' | 'none'
  /** bytes left, where the place tells */
  readonly room?: number
}
