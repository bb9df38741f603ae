/** Verifies one credential: asks every question of the catalogue and gathers the answers. */
import type { Badge } from '../badge/badge.ts'
import type { Credential } from '../badge/credential.ts'
import { readBadge } from '../formats/formats.ts'
import type { World } from '../kernel/world.ts'
import { openLedger } from '../net/ledger.ts'
import { CHECK_IDS } from './catalog.ts'
import type { Judged } from './judged.ts'
import { judge } from './mechanisms.ts'
import type { Answered, Asked } from './questions/question.ts'
import { QUESTIONS } from './questions.ts'
import type { Check, Report } from './report.ts'
import { POLICY } from './report.ts'

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

/**
 * Judges a credential by the way it is secured, then asks the questions about the document that counts.
 * Everything that may need the web goes through one ledger: at most 25 requests, each named in the report.
 */
export const verify: Verify = async (credential, world, circumstances) => {
  const ledger = openLedger(world)
  const judged = await judge(credential.payload, ledger.world, circumstances.contexts)
  const badge = judged && readBadge(judged.document, judged.slice)
  const answers = await answersTo(judged, badge, world.now(), circumstances)
  const report: Report = {
    askedAt: new Date(world.now()).toISOString(),
    policy: POLICY,
    checks: inOrder(answers.map(({ check }) => check)),
    remarks: [...(judged?.remarks ?? []), ...answers.flatMap(({ remarks }) => remarks)],
    contacts: ledger.contacts(),
    embedded: [],
  }
  return { report, badge: badge ?? credential.badge }
}

const UNREADABLE: readonly Answered[] = [
  { check: { id: 'shape', answer: 'malformed' }, remarks: [] },
]

/** A bare address behind which nothing could be read leaves nothing to ask about. */
async function answersTo(
  judged: Judged | undefined,
  badge: Badge | undefined,
  now: number,
  circumstances: Circumstances,
): Promise<readonly Answered[]> {
  if (judged === undefined) return UNREADABLE
  const { document, checks } = judged
  const before = checks.map((check) => ({ check, remarks: [] }))
  if (Object.keys(document).length === 0) return before
  if (badge === undefined) return UNREADABLE
  const asked: Asked = { document, badge, now, circumstances, before: checks }
  return [...before, ...(await Promise.all(QUESTIONS.map((question) => question(asked))))]
}

function inOrder(checks: readonly Check[]): readonly Check[] {
  return checks.toSorted((one, other) => CHECK_IDS.indexOf(one.id) - CHECK_IDS.indexOf(other.id))
}
