/** Which Open Badges version before 3.0 a document is in, by its shape. */
import type { Standard } from '../badge/badge.ts'
import type { JsonObject } from '../kernel/json.ts'
import { isObject, own } from '../kernel/json.ts'
import { contexts, inlineContexts, isCredential, types } from './document.ts'
import { isRevokedRest } from './ob2-revoked.ts'

export type Ob2Version = Extract<Standard, 'ob05' | 'ob10' | 'ob11' | 'ob20'>

const V2 =
  /^https?:\/\/(w3id\.org\/openbadges\/v2|openbadgespec\.org\/v2\/context(\.json)?|purl\.imsglobal\.org\/spec\/ob\/v2p[01]\/(context(\.json)?|ob_v2p[01]\.jsonld))\/?$/
const V1 =
  /^https?:\/\/(w3id\.org\/openbadges\/v1|(www\.)?openbadgespec\.org\/v1\/context(\.json)?|openbadges\.org\/standard\/1\.1\/context(\.json)?)\/?$/

/** Where the classes of the 2.0 vocabulary live; an inline context must point here. */
const VOCABULARY = 'https://w3id.org/openbadges#'

const CLASSES = ['Assertion', 'BadgeClass', 'Issuer', 'Profile', 'RevocationList', 'Endorsement']

/** The version, or undefined when this is no Open Badge before 3.0. */
export function ob2Version(document: JsonObject): Ob2Version | undefined {
  if (isCredential(document)) return undefined
  const urls = contexts(document)
  if (urls.some((url) => V2.test(url))) return 'ob20'
  if (urls.some((url) => V1.test(url))) return 'ob11'
  if (inlineContexts(document).some((inline) => JSON.stringify(inline).includes(VOCABULARY))) {
    return 'ob20'
  }
  if (own(document, '@context') !== undefined) return hasOb2Class(document) ? 'ob20' : undefined
  return withoutContext(document)
}

/** True when none of the document's contexts is one of Open Badges 1 or 2. */
export function hasStrangeContext(document: JsonObject): boolean {
  const known = contexts(document).some((url) => V1.test(url) || V2.test(url))
  const inline = inlineContexts(document).some((it) => JSON.stringify(it).includes(VOCABULARY))
  return own(document, '@context') !== undefined && !known && !inline
}

function hasOb2Class(document: JsonObject): boolean {
  return types(document).some((type) => CLASSES.includes(type))
}

function withoutContext(document: JsonObject): Ob2Version | undefined {
  const has = (...keys: readonly string[]) => keys.every((key) => own(document, key) !== undefined)
  if (has('id') && isRevokedRest(document)) return 'ob10'
  if (has('badge', 'recipient')) return isOb05(document) ? 'ob05' : 'ob10'
  if (has('verify') || has('badge', 'uid')) return 'ob10'
  if (has('name', 'issuer', 'criteria') || has('name', 'issuer', 'image')) return 'ob10'
  if (has('name', 'url') || hasOb2Class(document)) return 'ob10'
  return undefined
}

/** 0.5 names its recipient by a bare string, and its issuer by an origin; it knows no hosted copy. */
function isOb05(document: JsonObject): boolean {
  if (typeof own(document, 'recipient') !== 'string') return false
  const badge = own(document, 'badge')
  const issuer = isObject(badge) ? own(badge, 'issuer') : undefined
  if (isObject(issuer) && own(issuer, 'origin') !== undefined) return true
  return ['uid', 'verify', 'verification'].every((key) => own(document, key) === undefined)
}
