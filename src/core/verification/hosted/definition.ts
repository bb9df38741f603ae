/** Judges a document that awards nothing by itself: an achievement, a profile, a list of revoked badges. */

import type { Kind } from '../../badge/badge.ts'
import type { Ob2Version } from '../../formats/ob2-detect.ts'
import { ob2Version } from '../../formats/ob2-detect.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import { isWebAddress } from '../../net/identity.ts'
import type { Judged } from '../judged.ts'
import type { Check, Remark } from '../report.ts'
import { findIssuer, knownAs, shownOf } from './chain.ts'
import { differences } from './differences.ts'
import type { Followed } from './follow.ts'
import { follow } from './follow.ts'
import { idOf } from './members.ts'
import type { Part } from './part.ts'
import { hostingOf } from './part.ts'

const HOSTED: Check = { id: 'signature', answer: 'hosted' }
const NO_LIST: Check = { id: 'revocation', answer: 'noList' }

/** Reads the published copy where there is one, and the issuer that an achievement names. */
export async function judgeDefinition(
  document: JsonObject,
  kind: Kind,
  world: World,
): Promise<Judged> {
  if (kind === 'record') return olderRecord(document)
  const id = idOf(document)
  const followed = isWebAddress(id) ? await follow(id, PURPOSE[kind] ?? 'award', world) : undefined
  const own_ = followed?.outcome === 'document' ? knownAs(followed.id, followed.document) : document
  const published = copyCheck(document, id, followed, kind)
  const changes = own_ === document ? [] : differences(document, own_)
  const remarks: readonly Remark[] = [{ code: 'awardsNothing', detail: { kind } }, ...changes]
  if (kind !== 'achievement') {
    const self = selfCheck(published, id, ob2Version(document))
    return { document: own_, remarks, checks: [HOSTED, published, self, NO_LIST] }
  }
  const issuer = await findIssuer(own_, { world, trustEmbedded: false })
  const profile = shownOf(issuer)
  const whole = profile === undefined ? own_ : { ...own_, issuer: profile }
  return {
    document: whole,
    remarks: [...remarks, ...elsewhere(id, issuer)],
    checks: [HOSTED, published, ...issuerChecks(issuer, own_, ob2Version(document)), NO_LIST],
  }
}

/** Of Comprehensive Learner Records 1.0 nobody publishes a copy that could be asked for without a key. */
const olderRecord = (document: JsonObject): Judged => ({
  document,
  remarks: [],
  checks: [
    { id: 'signature', answer: 'unsupported', detail: { type: 'CLR 1.0' } },
    { id: 'issuer', answer: 'notAsked' },
    { id: 'revocation', answer: 'notAsked' },
  ],
})

const PURPOSE: Partial<Readonly<Record<Kind, 'achievement' | 'issuer' | 'status'>>> = {
  achievement: 'achievement',
  issuer: 'issuer',
  revocationList: 'status',
}

/** An achievement whose own copy cannot be had still stands on its issuer; the others stand on their copy alone. */
function copyCheck(
  document: JsonObject,
  id: string | undefined,
  followed: Followed | undefined,
  kind: Kind,
): Check {
  if (id === undefined || followed === undefined) return { id: 'hosting', answer: 'notHosted' }
  if (followed.outcome === 'document') {
    const answer = differences(document, followed.document).length === 0 ? 'same' : 'changed'
    return { id: 'hosting', answer, detail: { address: followed.id } }
  }
  const { answer, detail } = hostingOf(followed, id)
  const lenient = kind === 'achievement' && answer === 'unreachable'
  return { id: 'hosting', answer: lenient ? 'notHosted' : answer, detail }
}

/**
 * A profile is proved by its host when it was read there. Under a name that no website answers for, anybody could
 * have made it; only 1.0, whose profiles have no id at all, leaves nothing to ask.
 */
function selfCheck(
  published: Check,
  id: string | undefined,
  version: Ob2Version | undefined,
): Check {
  const read = published.answer === 'same' || published.answer === 'changed'
  if (read) return { id: 'issuer', answer: 'hosted' }
  return { id: 'issuer', answer: isNameless(id, version) ? 'selfAsserted' : 'unbound' }
}

const isNameless = (id: string | undefined, version: Ob2Version | undefined) =>
  id === undefined && version === 'ob10'

function issuerChecks(
  issuer: Part,
  achievement: JsonObject,
  version: Ob2Version | undefined,
): readonly Check[] {
  const id = idOf(own(achievement, 'issuer'))
  const about = id === undefined ? {} : { detail: { issuer: id } }
  if (issuer.source === 'hosted') return [{ id: 'issuer', answer: 'hosted', ...about }]
  if (issuer.source === 'lost' && issuer.answer === 'contradicts')
    return [{ id: 'issuer', answer: 'mismatch', detail: issuer.detail }]
  if (issuer.source === 'lost')
    return [{ id: 'issuer', answer: 'unreachable', detail: issuer.detail }]
  const self = issuer.source === 'embedded' && isNameless(id, version)
  return [{ id: 'issuer', answer: self ? 'selfAsserted' : 'unbound', ...about }]
}

function elsewhere(id: string | undefined, issuer: Part): readonly Remark[] {
  if (!isWebAddress(id) || issuer.source !== 'hosted') return []
  const [one, other] = [new URL(id).host, new URL(issuer.id).host]
  if (one === other) return []
  return [{ code: 'achievementElsewhere', detail: { achievement: one, issuer: other } }]
}
