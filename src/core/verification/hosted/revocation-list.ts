/** Asks an issuer's list of revoked badges, in its 2.0 and its 1.x shape. */

import { list } from '../../formats/fields.ts'
import { ob2Version } from '../../formats/ob2-detect.ts'
import { saysRevoked } from '../../formats/ob2-revoked.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import { isSameId, isWebAddress } from '../../net/identity.ts'
import type { Check, Remark } from '../report.ts'
import { whyUnread } from '../who-may-speak.ts'
import { idOf, textOf } from './members.ts'
import { readPage } from './page.ts'

export interface Revocation {
  readonly check: Extract<Check, { id: 'revocation' }>
  readonly remarks: readonly Remark[]
}

/** What the list may call the badge. */
export interface Listed {
  readonly id?: string
  readonly uid?: string
}

/** Reads the list that the issuer's profile names and looks for the badge in it. */
export async function askRevocationList(
  profile: JsonObject,
  badge: Listed,
  world: World,
): Promise<Revocation> {
  const address = idOf(own(profile, 'revocationList'))
  if (!isWebAddress(address)) return answered({ id: 'revocation', answer: 'noList' })
  const host = new URL(address).host
  const page = await readPage(address, 'status', world)
  if (page.outcome !== 'document') {
    const why = page.outcome === 'unreachable' ? whyUnread(page) : { why: page.outcome }
    return answered({ id: 'revocation', answer: 'unreachable', detail: { address, host, ...why } })
  }
  const entries = entriesOf(page.document)
  if (entries === undefined)
    return answered({ id: 'revocation', answer: 'brokenList', detail: { address, host } })
  const check = checkOf(entries, badge, { address, host })
  if (check.answer === 'active' && isOddMap(page.document, profile))
    return answered({ id: 'revocation', answer: 'brokenList', detail: { address, host } })
  return answered(check, ownerRemarks(page.document, profile))
}

function answered(check: Revocation['check'], remarks: readonly Remark[] = []): Revocation {
  return { check, remarks }
}

interface Entry extends Listed {
  readonly reason?: string
  /** a 1.x map does not say whether its key is an id or a uid */
  readonly either?: string
}

function checkOf(
  entries: readonly Entry[],
  badge: Listed,
  list: Readonly<Record<string, string>>,
): Revocation['check'] {
  const hit = entries.find((entry) => names(entry, badge))
  if (hit === undefined) return { id: 'revocation', answer: 'active', detail: list }
  const reason = hit.reason === undefined ? {} : { reason: hit.reason }
  return { id: 'revocation', answer: 'revoked', detail: { ...list, ...reason } }
}

function names(entry: Entry, badge: Listed): boolean {
  const known = [badge.id, badge.uid].filter((name) => name !== undefined)
  if (entry.either !== undefined) return known.some((name) => isSameId(entry.either, name))
  return isSameId(entry.id, badge.id) || (entry.uid !== undefined && entry.uid === badge.uid)
}

/** The entries of either shape; undefined when the document is no such list. */
function entriesOf(document: JsonObject): readonly Entry[] | undefined {
  const listed = own(document, 'revokedAssertions')
  if (listed !== undefined) return list(listed).flatMap(entryOf)
  if (own(document, 'type') !== undefined || own(document, '@context') !== undefined)
    return undefined
  return Object.entries(document).flatMap(([either, reason]) =>
    typeof reason === 'string' ? [{ either, reason }] : [{ either }],
  )
}

/** A plain map from an issuer of 2.0 may be a list of 1.x, or any other answer: it can only say "revoked". */
function isOddMap(list: JsonObject, profile: JsonObject): boolean {
  return own(list, 'revokedAssertions') === undefined && ob2Version(profile) === 'ob20'
}

/** `revoked: false` on an entry does not revoke; an entry without that member does. */
function entryOf(json: Json): readonly Entry[] {
  if (typeof json === 'string') return [{ id: json.trim() }]
  if (!isObject(json) || !saysRevoked(own(json, 'revoked') ?? true)) return []
  const [id, uid, reason] = [idOf(json), textOf(json, 'uid'), textOf(json, 'revocationReason')]
  return [
    {
      ...(id === undefined ? {} : { id }),
      ...(uid === undefined ? {} : { uid }),
      ...(reason === undefined ? {} : { reason }),
    },
  ]
}

/** A list that names another issuer is read, and said to. */
function ownerRemarks(list: JsonObject, profile: JsonObject): readonly Remark[] {
  const [owner, issuer] = [idOf(own(list, 'issuer')), idOf(profile)]
  if (owner === undefined || owner === issuer) return []
  return [{ code: 'listOfAnotherIssuer', detail: { owner, issuer: issuer ?? '' } }]
}
