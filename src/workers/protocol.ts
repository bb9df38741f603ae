/** What the page may ask of the badge worker: plain data in, plain data out, failures included. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { Credential } from '#core/badge/credential.ts'
import type { BakingRemark, Part, UnbakeFailure } from '#core/baking/carrier.ts'
import type { Diagnosis } from '#core/baking/doctor.ts'
import type { Loaded, Unreachable, Wanted } from '#core/kernel/world.ts'
import type { Circumstances, Verified } from '#core/verification/verify.ts'

/** What one file turned out to hold. */
export type FileReading =
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
      readonly failure: UnbakeFailure
      /** of a picture: why there is no badge in it */
      readonly diagnosis?: Diagnosis
      /** of a picture: what the QR code in it says */
      readonly qr?: string
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

/** How the worker may reach the web, decided by the person on the page. */
export interface NetPolicy {
  readonly consent: boolean
  /** template with `{url}`, or undefined for none */
  readonly relay?: string
  /** frozen clock for tests, ms since the epoch */
  readonly now?: number
}

export interface BadgeApi {
  /** Unbakes and parses one file. Never touches the network. */
  readFile(bytes: Blob, name: string): Promise<FileReading>
  /** Loads what nearly every badge needs, before the first one comes. Never touches another website. */
  prepare(): Promise<void>
  /** Verifies one credential; asks the web only as far as `net` allows. */
  verify(credential: Credential, circumstances: Circumstances, net: NetPolicy): Promise<Verified>
  /** Fetches the first of these addresses that answers. Only after the person's own click: `net` says how. */
  fetchFile(urls: readonly string[], net: NetPolicy): Promise<Fetched>
  /** Asks for one document that the person named by a click, with the same guard, caps and pace. */
  load(wanted: Wanted, net: NetPolicy): Promise<Loaded>
}
