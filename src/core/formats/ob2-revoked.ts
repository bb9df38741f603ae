/** What Open Badges 1 and 2 leave of an award that was taken back: its id, and that it was. */
import type { Json, JsonObject } from '../kernel/json.ts'
import { own } from '../kernel/json.ts'
import { isCredential, types } from './document.ts'
import { className } from './ob2-class.ts'

/** Whether a publisher says "revoked", in whatever way: only a plain no, or nothing, is no. */
export function saysRevoked(json: Json | undefined): boolean {
  const said = typeof json === 'string' ? json.trim().toLowerCase() : (json ?? false)
  return said !== false && said !== 0 && said !== '' && said !== 'false'
}

/** A document that says no more than that an award, or an endorsement, was taken back. */
export function isRevokedRest(document: JsonObject): boolean {
  const isOther = types(document).some(
    (type) => !/^(assertion|Endorsement)$/i.test(className(type)),
  )
  const says = (member: string) => own(document, member) !== undefined
  return (
    saysRevoked(own(document, 'revoked')) &&
    !(isOther || says('badge') || says('claim') || isCredential(document))
  )
}
