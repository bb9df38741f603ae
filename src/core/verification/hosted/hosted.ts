/** Judges a hosted Open Badge 0.5 to 2.1 by what its issuer publishes today. */

import { readBadge } from '../../formats/formats.ts'
import { isRevokedRest, saysRevoked } from '../../formats/ob2-revoked.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import { isWebAddress } from '../../net/identity.ts'
import type { Judged } from '../judged.ts'
import type { Check, Detail, Remark } from '../report.ts'
import type { Chain } from './chain.ts'
import { composed, documentOf, gatherChain } from './chain.ts'
import { chainDifferences, differences } from './differences.ts'
import type { Followed } from './follow.ts'
import { declaredId, follow } from './follow.ts'
import { idOf, textOf, verificationTypes } from './members.ts'
import type { Part } from './part.ts'
import { hostingOf } from './part.ts'
import { askRevocationList } from './revocation-list.ts'
import { scopeOf, statedHost } from './scope.ts'

const ISSUER_NOT_ASKED: Check = { id: 'issuer', answer: 'notAsked' }
const HOSTED: Check = { id: 'signature', answer: 'hosted' }

/** What plain JSON says about how it is secured, and what we make of it without a signature. */
const VERIFICATION: Readonly<Record<string, 'hosted' | 'unsigned'>> = {
  hosted: 'hosted',
  HostedBadge: 'hosted',
  HostedBadgeAssertion: 'hosted',
  signed: 'unsigned',
  SignedBadge: 'unsigned',
}

/** One type that we do not know leaves it unsupported, whatever stands beside it: Blockcerts are not hosted. */
function mannerOf(document: JsonObject) {
  const stated = verificationTypes(document)
  const manners = stated.map((it) =>
    Object.hasOwn(VERIFICATION, it) ? VERIFICATION[it] : 'unsupported',
  )
  const worst = (['unsupported', 'unsigned'] as const).find((it) => manners.includes(it))
  return { manner: worst ?? ('hosted' as const), type: stated.join(', ') }
}

/** Asks the issuer for its copy of `baked`, and judges that copy. */
export async function judgeHosted(baked: JsonObject, world: World): Promise<Judged> {
  const { manner, type } = mannerOf(baked)
  if (manner !== 'hosted')
    return unread(baked, [{ id: 'signature', answer: manner, detail: { type } }])
  const address = declaredId(baked)
  if (!isWebAddress(address))
    return unread(baked, [
      HOSTED,
      { id: 'hosting', answer: 'unreachable', detail: { why: 'noAddress' } },
    ])
  return judgePublished(baked, await follow(address, 'award', world), address, world)
}

/** Judges what came back from `address`; `baked` is the copy in the file, if there was more than an address. */
export async function judgePublished(
  baked: JsonObject,
  followed: Followed,
  address: string,
  world: World,
): Promise<Judged> {
  if (followed.outcome === 'withdrawn') return withdrawn(baked, followed.reason, address, world)
  if (followed.outcome !== 'document')
    return unread(baked, [HOSTED, { id: 'hosting', ...hostingOf(followed, address) }])
  const { document: award } = followed
  if (saysRevoked(own(award, 'revoked')) && !isWhole(award))
    return withdrawn(
      { id: followed.id, ...baked, ...award },
      textOf(award, 'revocationReason'),
      followed.id,
      world,
    )
  if (!awardsOrEndorses(award)) return unread(baked, [HOSTED, notABadge(followed.id)])
  const { manner, type } = mannerOf(award)
  if (manner === 'unsupported')
    return unread(award, [{ id: 'signature', answer: manner, detail: { type } }])
  const chain = await gatherChain(award, { world, trustEmbedded: false })
  const lost = [chain.achievement, chain.issuer].find((part) => part.source === 'lost')
  const changes = changesOf(baked, award, chain)
  const remarks = [...followed.remarks, ...chain.remarks, ...changes]
  const document = { ...composed(award, heldIn(baked, chain)), id: followed.id }
  const taken = saysRevoked(own(award, 'revoked'))
    ? revoked(followed.id, textOf(award, 'revocationReason'))
    : undefined
  if (lost?.source === 'lost')
    return { ...unread(document, [HOSTED, lostCheck(lost)], taken), remarks }
  const hosting = hostingCheck(chain, followed.id, changes)
  const { check, remarks: more } = taken
    ? { check: taken, remarks: [] }
    : await revocationOf(award, chain, followed.id, world)
  return {
    document,
    remarks: [...remarks, ...more, ...scopeRemarks(chain.issuer, followed.id)],
    checks: [HOSTED, hosting, issuerCheck(chain.issuer, followed.id), check],
  }
}

/** A bare address has no copy that could say something else. */
function changesOf(baked: JsonObject, award: JsonObject, chain: Chain): readonly Remark[] {
  if (Object.keys(baked).length === 0) return []
  return [...differences(baked, award), ...chainDifferences(baked, chain)]
}

/** The address answers with something else: that says nothing about the badge. */
const notABadge = (address: string): Check => ({
  id: 'hosting',
  answer: 'unreachable',
  detail: { address, host: new URL(address).host, why: 'notABadge' },
})

function awardsOrEndorses(document: JsonObject): boolean {
  return ['award', 'endorsement'].includes(readBadge(document)?.kind ?? '')
}

/** An award that was taken back may be left without its words, and so says nothing to compare. */
function isWhole(award: JsonObject): boolean {
  const says = (member: string) => own(award, member) !== undefined
  return (
    awardsOrEndorses(award) &&
    !isRevokedRest(award) &&
    (says('recipient') || says('claim')) &&
    mannerOf(award).manner !== 'unsupported'
  )
}

/** What the file holds of a part that cannot be read at its address: shown, and proved by nothing. */
function heldIn(baked: JsonObject, chain: Chain): Chain {
  const badge = own(baked, 'badge')
  const issuer = isObject(badge) ? own(badge, 'issuer') : own(baked, 'issuer')
  return {
    ...chain,
    achievement: heldPart(badge, chain.achievement),
    issuer: heldPart(issuer, chain.issuer),
  }
}

function heldPart(baked: Json | undefined, part: Part): Part {
  const isHeld = part.source === 'lost' && isObject(baked) && idOf(baked) === part.detail.address
  return isHeld ? { source: 'embedded', document: baked } : part
}

function unread(
  document: JsonObject,
  checks: readonly Check[],
  revocation: Check = { id: 'revocation', answer: 'notAsked' },
): Judged {
  return { document, remarks: [], checks: [...checks, ISSUER_NOT_ASKED, revocation] }
}

const lostCheck = (lost: Extract<Part, { source: 'lost' }>): Check => ({
  id: 'hosting',
  answer: lost.answer,
  detail: lost.detail,
})

/** Only the file says what it was: its achievement and issuer are read for their words, which prove nothing here. */
async function withdrawn(
  award: JsonObject,
  reason: string | undefined,
  address: string,
  world: World,
): Promise<Judged> {
  const chain = await gatherChain(award, { world, trustEmbedded: false })
  const document = composed(award, heldIn(award, chain))
  const detail = { address, host: new URL(address).host }
  const hosting: Check = { id: 'hosting', answer: 'withdrawn', detail }
  return {
    ...unread(document, [HOSTED, hosting], revoked(address, reason)),
    remarks: chain.remarks,
  }
}

function revoked(address: string, reason: string | undefined): Check {
  const detail = { address, host: new URL(address).host, ...(reason !== undefined && { reason }) }
  return { id: 'revocation', answer: 'revoked', detail }
}

function hostingCheck(chain: Chain, address: string, changes: readonly Remark[]): Check {
  const detail = { address, host: new URL(address).host }
  const { issuer } = chain
  const scope =
    issuer.source === 'hosted' ? scopeOf(address, issuer.document, issuer.id) : undefined
  if (scope?.within === false)
    return { id: 'hosting', answer: 'outOfScope', detail: { ...detail, rule: scope.rule } }
  return { id: 'hosting', answer: changes.length === 0 ? 'same' : 'changed', detail }
}

/** Only a profile at its own web address, or one that speaks of the host it was read from, is the issuer. */
function issuerCheck(issuer: Part, address: string): Check {
  if (issuer.source === 'hosted') {
    const detail: Detail = { issuer: issuer.id, host: new URL(issuer.id).host }
    return { id: 'issuer', answer: 'hosted', detail }
  }
  const { host } = new URL(address)
  const profile = documentOf(issuer)
  const stated = profile === undefined ? undefined : statedHost(profile)
  const id = profile === undefined ? undefined : idOf(profile)
  const detail: Detail = { host, ...(id === undefined ? {} : { issuer: id }) }
  const answer = id === undefined && stated === host ? 'hosted' : 'unbound'
  return { id: 'issuer', answer, detail }
}

function scopeRemarks(issuer: Part, address: string): readonly Remark[] {
  if (issuer.source !== 'hosted')
    return [{ code: 'noDomainPolicy', detail: { host: new URL(address).host } }]
  const scope = scopeOf(address, issuer.document, issuer.id)
  return scope.within && scope.sloppy
    ? [{ code: 'sloppyOrigins', detail: { issuer: issuer.id } }]
    : []
}

/** A hosted badge that is still published is not taken back, unless the issuer's list says so. */
async function revocationOf(
  award: JsonObject,
  chain: Chain,
  id: string,
  world: World,
): Promise<{ readonly check: Check; readonly remarks: readonly Remark[] }> {
  const active: Check = { id: 'revocation', answer: 'active', detail: { address: id } }
  const profile = documentOf(chain.issuer)
  if (profile === undefined) return { check: active, remarks: [] }
  const uid = textOf(award, 'uid')
  const listed = { id, ...(uid === undefined ? {} : { uid }) }
  const { check, remarks } = await askRevocationList(profile, listed, world)
  if (check.answer === 'revoked') return { check, remarks }
  if (check.answer === 'active' || check.answer === 'noList') return { check: active, remarks }
  const unread: Remark = {
    code: 'listUnread',
    ...(check.detail === undefined ? {} : { detail: check.detail }),
  }
  return { check: active, remarks: [...remarks, unread] }
}
