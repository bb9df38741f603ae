/** Asks a 1EdTechRevocationList whether a credential was taken back. */

import { idOf, list, words } from '../../formats/fields.ts'
import { saysRevoked } from '../../formats/ob2-revoked.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'
import type { World } from '../../kernel/world.ts'
import { isSameId, isWebAddress } from '../../net/identity.ts'
import type { Remark } from '../report.ts'
import { whyUnread } from '../who-may-speak.ts'
import { readPage } from './page.ts'
import type { Revocation } from './revocation-list.ts'

export function isEdtechEntry(entry: JsonObject): boolean {
  return list(own(entry, 'type')).includes('1EdTechRevocationList')
}

/**
 * Reads the list and looks for the credential's id. The list is unsigned: what it says is said by its host,
 * so one on another host than the issuer's is remarked on.
 */
export async function askEdtechList(
  entry: JsonObject,
  credential: JsonObject,
  world: World,
): Promise<Revocation> {
  const address = idOf(own(entry, 'id'))
  if (!isWebAddress(address))
    return { check: { id: 'revocation', answer: 'brokenList' }, remarks: [] }
  const about = { address, host: new URL(address).host }
  const page = await readPage(address, 'status', world)
  if (page.outcome !== 'document') {
    const why = page.outcome === 'unreachable' ? whyUnread(page) : { why: page.outcome }
    return {
      check: { id: 'revocation', answer: 'unreachable', detail: { ...about, ...why } },
      remarks: [],
    }
  }
  const revoked =
    own(page.document, 'revokedCredential') ?? own(page.document, 'revokedCredentials')
  if (!Array.isArray(revoked) && !isObject(revoked))
    return { check: { id: 'revocation', answer: 'brokenList', detail: about }, remarks: [] }
  const check = hitCheck(list(revoked), idOf(own(credential, 'id')), about)
  return { check, remarks: hostRemarks(idOf(own(credential, 'issuer')), about.host) }
}

/** A credential without an id can be on no such list, so the list says nothing about it. */
function hitCheck(
  entries: readonly Json[],
  id: string | undefined,
  about: { readonly address: string; readonly host: string },
): Revocation['check'] {
  if (id === undefined)
    return { id: 'revocation', answer: 'brokenList', detail: { ...about, why: 'noId' } }
  const hit = entries.find((entry) => isSameId(idOf(entry), id) && !isTakenOff(entry))
  if (hit === undefined) return { id: 'revocation', answer: 'active', detail: about }
  const reason = isObject(hit) ? words(own(hit, 'revocationReason')) : undefined
  const detail = reason === undefined ? about : { ...about, reason }
  return { id: 'revocation', answer: 'revoked', detail }
}

/** Some lists keep an entry and say that it no longer counts. */
function isTakenOff(entry: Json): boolean {
  return isObject(entry) && !saysRevoked(own(entry, 'revoked') ?? true)
}

function hostRemarks(issuer: string | undefined, host: string): readonly Remark[] {
  if (!isWebAddress(issuer) || new URL(issuer).host === host) return []
  return [{ code: 'listElsewhere', detail: { host, issuer } }]
}
