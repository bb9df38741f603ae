/** An item of the conformance set: a file, what stands on the web for it, and the answer with its reason. */
import type { Pages } from '../mutation/source.ts'

export type Verdict =
  | 'valid'
  | 'expired'
  | 'revoked'
  | 'suspended'
  | 'invalid'
  | 'unverified'
  | 'malformed'

export interface Made {
  /** plain words with dashes; also the name of its file */
  readonly id: string
  readonly family: string
  readonly ending: 'json' | 'jwt' | 'png' | 'svg' | 'bin'
  readonly content: string | Uint8Array
  readonly verdict: Verdict
  /** other answers that are no fault, as of a verifier that does not know the suite: never `valid` where it is not */
  readonly also?: readonly Verdict[]
  /** why, in a sentence */
  readonly reason: string
  /** where that is written */
  readonly source: string
  readonly pages?: Pages
}

/** An item as the manifest has it. */
export interface Item {
  readonly id: string
  readonly family: string
  readonly file: string
  readonly expected: { readonly verdict: Verdict; readonly acceptable: readonly Verdict[] }
  readonly reason: string
  readonly source: string
  /** what stands at an address, as JSON */
  readonly web?: Readonly<Record<string, unknown>>
}

/** When the set is judged: all its dates stand still. */
export const JUDGED_AT = '2026-06-01T12:00:00Z'

/** When its proofs say that they were made. */
export const PROVED = { created: '2026-01-02T00:00:00Z' }

/** By the way it is proved; what every family spoils is the same. */
export const OB3 = 'Open Badges 3.0, 8.2'
export const VC2 = 'Verifiable Credentials Data Model 2.0'
export const DI = 'Verifiable Credential Data Integrity 1.0'
