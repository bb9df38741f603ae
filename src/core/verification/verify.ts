/** Verifies one credential: asks every question of the catalogue and gathers the answers. */
import type { Badge } from '../badge/badge.ts'
import type { Credential } from '../badge/credential.ts'
import { idOf, objects, words } from '../formats/fields.ts'
import { readBadge } from '../formats/formats.ts'
import type { Read } from '../formats/whole.ts'
import { sha256Hex, utf8 } from '../kernel/bytes.ts'
import type { JsonObject } from '../kernel/json.ts'
import { own } from '../kernel/json.ts'
import type { World } from '../kernel/world.ts'
import { openLedger } from '../net/ledger.ts'
import { CHECK_IDS } from './catalog.ts'
import type { Circumstances } from './circumstances.ts'
import type { EmbeddedAnswer, VerifyAlone } from './embedded/embedded.ts'
import type { Judged } from './judged.ts'
import { judge } from './mechanisms.ts'
import type { Answered, Asked } from './questions/question.ts'
import { QUESTIONS } from './questions.ts'
import type { Check, Remark, Report } from './report.ts'
import { POLICY } from './report.ts'
import { askRevocation } from './revocation.ts'
import type { VerifyList } from './status/check-status-lists.ts'
import type { Verified } from './verified.ts'
import { listenTo } from './who-may-speak.ts'

export type Verify = (
  credential: Credential,
  world: World,
  circumstances: Circumstances,
  /** how much of the badge is read; by default what judging needs */
  read?: Read,
) => Promise<Verified>

/**
 * Judges a credential by the way it is secured, asks the questions about the document that counts, and then
 * verifies what is inside it, each on its own. Everything that may need the web goes through one ledger:
 * at most 25 requests, each named in the report, and only answers of who was asked count.
 */
export const verify: Verify = async (credential, world, circumstances, read = readBadge) => {
  const ledger = openLedger(world)
  const listening = listenTo(ledger.world)
  const alone = (one: Credential) => verifyAlone(one, listening.world, circumstances, read)
  const outer = await alone(credential)
  const inner = await embeddedIn(outer.badge, alone)
  const report: Report = {
    ...outer.report,
    remarks: [...outer.report.remarks, ...inner.remarks, ...listening.remarks()],
    contacts: ledger.contacts(),
    embedded: inner.reports,
  }
  return { badge: outer.badge, report }
}

/** Most badges hold no others: what verifies those is loaded for the first that does. */
async function embeddedIn(badge: Badge, alone: VerifyAlone): Promise<EmbeddedAnswer> {
  if (badge.endorsements.length + badge.members.length === 0) return { reports: [], remarks: [] }
  const { verifyEmbedded } = await import('./embedded/embedded.ts')
  return verifyEmbedded(badge, alone)
}

/** One credential by itself: contacts and embedded credentials are the caller's. */
const verifyAlone: Verify = async (credential, world, circumstances, read = readBadge) => {
  const judged = await judge(credential.payload, world, circumstances.contexts)
  const badge = judged && (await read(judged.document, judged.slice))
  const answers = await answersTo(judged, badge, world, circumstances)
  const report: Report = {
    askedAt: new Date(world.now()).toISOString(),
    policy: POLICY,
    ...(isRead(judged) && { judged: await sha256Hex(utf8(JSON.stringify(judged.document))) }),
    checks: inOrder(answers.map(({ check }) => check)),
    remarks: [...(judged?.remarks ?? []), ...answers.flatMap(({ remarks }) => remarks)],
    contacts: [],
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
  world: World,
  circumstances: Circumstances,
): Promise<readonly Answered[]> {
  if (judged === undefined) return UNREADABLE
  const { document, checks, file = document, ends = [] } = judged
  const before = checks.map((check) => ({ check, remarks: refreshRemarks(document, check) }))
  if (!isRead(judged)) return before
  if (badge === undefined) return UNREADABLE
  const now = world.now()
  const asked: Asked = { document, file, badge, ends, now, circumstances, before: checks }
  const isAnswered = ({ check }: Answered) => checks.some(({ id }) => id === check.id)
  const [revocation, answers] = await Promise.all([
    revocationOf(judged, world, circumstances),
    Promise.all(QUESTIONS.map(async (question) => question(asked))),
  ])
  return [...before, ...revocation, ...answers.filter((one) => !isAnswered(one))]
}

/** Behind an address that did not answer there is no document. */
function isRead(judged: Judged | undefined): judged is Judged {
  return judged !== undefined && Object.keys(judged.document).length > 0
}

/** Hosted and signed badges of 1.x and 2.x brought their answer; a credential asks its lists. */
async function revocationOf(
  { document, checks }: Judged,
  world: World,
  { contexts }: Circumstances,
): Promise<readonly Answered[]> {
  if (checks.some(({ id }) => id === 'revocation')) return []
  const verifyList: VerifyList = (payload, within) => judge(payload, within, contexts)
  return [await askRevocation(document, checks, world, verifyList)]
}

/** A newer version is offered, never silently taken. */
function refreshRemarks(document: JsonObject, check: Check): readonly Remark[] {
  if (check.id !== 'signature' || check.answer !== 'valid') return []
  return objects(own(document, 'refreshService')).map((service) => ({
    code: 'refreshOffered',
    detail: { address: idOf(own(service, 'id')) ?? '', type: words(own(service, 'type')) ?? '' },
  }))
}

function inOrder(checks: readonly Check[]): readonly Check[] {
  return checks.toSorted((one, other) => CHECK_IDS.indexOf(one.id) - CHECK_IDS.indexOf(other.id))
}
