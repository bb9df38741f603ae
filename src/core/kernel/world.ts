/** What the core may ask of the outside: the time, and documents. Both are arguments, never globals. */

/** Why a document is wanted; shown to the person in the list of hosts that were contacted. */
export const PURPOSES = [
  'award',
  'achievement',
  'issuer',
  'key',
  'status',
  'endorsement',
  'refresh',
  'context',
  'schema',
  'link',
  'criteria',
  'picture',
] as const
export type Purpose = (typeof PURPOSES)[number]

export interface Wanted {
  /** Absolute URL as the document names it; the world upgrades http to https and guards hosts. */
  readonly url: string
  readonly purpose: Purpose
}

/** Why nothing could be read. None of these says anything about the badge. */
export type Unreachable =
  /** the person has not allowed requests */
  | 'consent'
  /** the device is offline, or we run with `--offline` */
  | 'offline'
  /** the browser gave one undifferentiated network error (CORS, DNS, TLS, dead host) */
  | 'blocked'
  | 'timeout'
  | 'tooLarge'
  /** loopback, private, IP literal, single-label or odd port: never asked */
  | 'refusedHost'
  /** another origin answered than the one that was asked; `host` is that other one */
  | 'moved'
  /** only http was offered and the page may not read it */
  | 'insecure'
  | 'relay'
  /** the per-verification budget of requests is spent */
  | 'budget'

export type Loaded =
  | {
      readonly outcome: 'answer'
      readonly status: number
      /** the URL after redirects */
      readonly url: string
      readonly contentType: string
      readonly body: Uint8Array
      /** how it came; `bundled` is a page of our examples' issuer, which came with the app: nobody was asked */
      readonly transport: 'https' | 'upgraded' | 'http' | 'relay' | 'bundled'
    }
  | { readonly outcome: 'unreachable'; readonly why: Unreachable; readonly host: string }

/** Time and network, handed in: tests need no mocks and `--now` needs no tricks. */
export interface World {
  /** milliseconds since the epoch */
  readonly now: () => number
  readonly load: (wanted: Wanted) => Promise<Loaded>
}
