/** Verifies one credential: asks every question of the catalogue and gathers the answers. */
import type { Badge } from '../badge/badge.ts'
import type { Credential } from '../badge/credential.ts'
import type { World } from '../kernel/world.ts'
import type { Report } from './report.ts'

/** What the person told us: their own addresses, lists of known issuers, contexts they allowed. */
export interface Circumstances {
  /** e-mail addresses, URLs, phone numbers or DIDs the person calls their own */
  readonly identities: readonly string[]
  readonly trustLists: readonly TrustList[]
  /** JSON-LD contexts the person loaded by choice: URL -> JSON text */
  readonly contexts: Readonly<Record<string, string>>
}

export interface TrustList {
  readonly name: string
  readonly source: string
  /** ISO date of the snapshot */
  readonly date: string
  readonly issuers: readonly { readonly id: string; readonly name: string; readonly url?: string }[]
}

export interface Verified {
  readonly report: Report
  /** the badge as judged: the issuer's copy for a hosted badge, the signed one otherwise */
  readonly badge: Badge
}

export type Verify = (
  credential: Credential,
  world: World,
  circumstances: Circumstances,
) => Promise<Verified>
