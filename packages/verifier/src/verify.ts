/** Verifies badges: files, texts and credentials in, verdicts with their reasons out. Asks nobody without `fetch`. */
import type { Badge } from '../../../src/core/badge/badge.ts'
import type { Credential } from '../../../src/core/badge/credential.ts'
import { readWhole } from '../../../src/core/formats/whole.ts'
import type { World } from '../../../src/core/kernel/world.ts'
import { askWeb } from '../../../src/core/net/ask-web.ts'
import { loadPublic } from '../../../src/core/net/guard-host.ts'
import { offlineWorld } from '../../../src/core/net/offline.ts'
import type { TrustList } from '../../../src/core/verification/circumstances.ts'
import {
  type IssuerStanding,
  issuerStanding,
} from '../../../src/core/verification/issuer-standing.ts'
import type { Mark, Report, Verdict } from '../../../src/core/verification/report.ts'
import { mark, verdict } from '../../../src/core/verification/report.ts'
import { verify as verifyCredential } from '../../../src/core/verification/verify.ts'
import { type Input, read } from './read.ts'

export type { Badge, Credential, Input, IssuerStanding, Mark, Report, TrustList, Verdict }

/** By what a badge is judged. */
export interface VerifyOptions {
  /**
   * How the web is asked: for hosted badges, revocation and keys of did:web. Without it nothing is asked, and what
   * only the web can answer stays open. Private and local hosts are never asked; in Node a name may still lead
   * to one, so that whoever verifies for strangers should hand in a fetch that looks where it connects.
   */
  readonly fetch?: (address: string, init: RequestInit) => Promise<Response>
  /** the moment to judge by, a Date or ms since the epoch; by default now */
  readonly now?: Date | number
  /** who is a known issuer; by default nobody (`rugzak-verifier/lists` has the lists that Rugzak carries) */
  readonly lists?: readonly TrustList[]
  /** further JSON-LD contexts by their address, as JSON text; those of the standards are known */
  readonly contexts?: Readonly<Record<string, string>>
  /** addresses, DIDs or URLs of the person whose badge it should be; without them nobody's badge is "not yours" */
  readonly identities?: readonly string[]
}

/** One badge with what was proved of it. */
export interface VerifiedBadge {
  /** as it was found; `credential.payload` is its text, letter for letter */
  readonly credential: Credential
  /** `unverified` is no failure: it could not be proved now */
  readonly verdict: Verdict
  /** the same as a mark that says no more than was proved: `issuerUnproven` is valid, by nobody knows whom */
  readonly mark: Mark
  /** how the issuer is known; absent where the badge is not proved genuine */
  readonly issuedBy?: IssuerStanding
  /** what was judged: the issuer's own copy of a hosted badge, the signed document otherwise */
  readonly badge: Badge
  /** every question with its answer, and who was asked */
  readonly report: Report
}

/** What came of it. `failure`: a code, why there is no badge in it at all (`noBadgeData`, `notABadgeFile`, `tooLarge` …). */
export interface Verification {
  readonly badges: readonly VerifiedBadge[]
  readonly failure?: string
}

/**
 * Judges every badge in a file (PNG, SVG, PDF, JSON), a text (JSON, compact JWS) or a credential.
 * @param input bytes of a file, a file, a text, or a credential as it was parsed
 * @param options without `fetch` nobody is asked, and what only the web can answer stays open
 * @returns each badge with its verdict, mark and report; `failure` is a code when there is no badge
 * @throws nothing for its input; what a `fetch` that was handed in rejects with is an unreachable host
 * @see docs/verification.md; W3C Data Integrity 1.0, VC JOSE/COSE, Open Badges 2.0 and 3.0
 */
export async function verify(input: Input, options: VerifyOptions = {}): Promise<Verification> {
  const { credentials, failure } = await read(input)
  const world = worldOf(options)
  const badges = await Promise.all(credentials.map((one) => verifyOne(one, world, options)))
  return { badges, ...(failure !== undefined && { failure }) }
}

async function verifyOne(
  credential: Credential,
  world: World,
  { lists = [], contexts = {}, identities = [] }: VerifyOptions,
): Promise<VerifiedBadge> {
  const person = { identities, trustLists: lists, contexts }
  const { badge, report } = await verifyCredential(credential, world, person, readWhole)
  const issuedBy = issuerStanding(report)
  return {
    credential,
    verdict: verdict(report),
    mark: mark(report),
    ...(issuedBy && { issuedBy }),
    badge,
    report,
  }
}

function worldOf({ now = Date.now(), fetch: ask }: VerifyOptions): World {
  const at = Number(now)
  if (ask === undefined) return offlineWorld(at)
  const web = { fetch: ask, insecure: true }
  return { now: () => at, load: (wanted) => loadPublic(wanted, ({ url }) => askWeb(url, web)) }
}
