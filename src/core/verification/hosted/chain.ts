/** Gathers the three documents of an Open Badge 1 or 2: award, achievement and issuer. */

import type { JsonObject } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'
import { isWebAddress } from '../../net/identity.ts'
import type { Remark } from '../report.ts'
import type { Looking, Part } from './part.ts'
import { findPart } from './part.ts'

export interface Chain {
  readonly achievement: Part
  readonly issuer: Part
  readonly remarks: readonly Remark[]
}

type Asking = Omit<Looking, 'purpose'>

/** Finds achievement and issuer of an assertion; an endorsement names its issuer itself. */
export async function gatherChain(award: JsonObject, asking: Asking): Promise<Chain> {
  const reference = own(award, 'badge')
  if (reference === undefined && own(award, 'issuer') !== undefined)
    return issuerOnly(award, asking)
  const achievement = await findPart(reference, { ...asking, purpose: 'achievement' })
  const found = documentOf(achievement)
  const issuer = await findIssuer(found ?? {}, asking)
  return { achievement, issuer, remarks: remarksOf(achievement, issuer) }
}

async function issuerOnly(award: JsonObject, asking: Asking): Promise<Chain> {
  const issuer = await findIssuer(award, asking)
  return { achievement: { source: 'absent' }, issuer, remarks: remarksOf(issuer) }
}

/** The issuer's profile is read at its own address even when the rest was signed. */
export function findIssuer(achievement: JsonObject, asking: Asking): Promise<Part> {
  return findPart(own(achievement, 'issuer'), {
    ...asking,
    purpose: 'issuer',
    trustEmbedded: false,
  })
}

export function documentOf(part: Part): JsonObject | undefined {
  return part.source === 'hosted' || part.source === 'embedded' ? part.document : undefined
}

function remarksOf(...parts: readonly Part[]): readonly Remark[] {
  const [achievement, issuer] = parts
  const own = parts.flatMap((part) => (part.source === 'hosted' ? part.remarks : []))
  if (achievement === undefined || issuer === undefined) return own
  const [one, other] = [hostOfPart(achievement), hostOfPart(issuer)]
  if (one === undefined || other === undefined || one === other) return own
  return [...own, { code: 'achievementElsewhere', detail: { achievement: one, issuer: other } }]
}

function hostOfPart(part: Part): string | undefined {
  const id = part.source === 'hosted' || part.source === 'embedded' ? part.id : undefined
  return isWebAddress(id) ? new URL(id).host : undefined
}

/** The same, with the one id under which it was read: a list or an object in its place may name somebody else. */
export function shownOf(part: Part): JsonObject | undefined {
  return part.source === 'hosted' ? knownAs(part.id, part.document) : documentOf(part)
}

/** A document that states an id states this one. */
export function knownAs(id: string, document: JsonObject): JsonObject {
  return own(document, 'id') === undefined ? document : { ...document, id }
}

/** The award with its achievement and issuer written out inside it: what is judged and shown. */
export function composed(award: JsonObject, chain: Chain): JsonObject {
  const issuer = shownOf(chain.issuer)
  const achievement = shownOf(chain.achievement)
  if (achievement === undefined)
    return issuer === undefined || own(award, 'badge') !== undefined ? award : { ...award, issuer }
  const whole = issuer === undefined ? achievement : { ...achievement, issuer }
  return { ...award, badge: isObject(whole) ? whole : achievement }
}
