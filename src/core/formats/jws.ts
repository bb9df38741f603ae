/** Opens a compact JWS and finds the badge document in it; checks no signature. */
import { isCompactJws, jwsPart, jwsPartText } from '../baking/jws.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { isObject, own } from '../kernel/json.ts'
import { slicer } from '../kernel/json-slice.ts'
import { isCredential, vcVersion } from './document.ts'
import { asWritten, idOf, list, number, withMembers } from './fields.ts'
import type { Slice } from './format.ts'

export interface OpenedJws {
  readonly header: JsonObject
  /** the payload as it stands, registered claims included */
  readonly claims: JsonObject
  /** the badge in it: the `vc` claim or the payload itself, with what only the claims say filled in */
  readonly document: JsonObject
  /** the exact text of a part of `document` */
  readonly slice: Slice
}

/** Header, claims and document of a compact JWS; undefined when one is not strict JSON. */
export function openJws(text: string): OpenedJws | undefined {
  const compact = text.trim()
  const header = isCompactJws(compact) ? jwsPart(compact, 0) : undefined
  const claims = jwsPart(compact, 1)
  if (header === undefined || claims === undefined) return undefined
  return openClaims(header, claims, jwsPartText(compact, 1) ?? '')
}

/** The badge in claims whose exact text is `text`. */
export function openClaims(header: JsonObject, claims: JsonObject, text: string): OpenedJws {
  const wrapped = own(claims, 'vc')
  const prefix = isObject(wrapped) ? ['vc'] : []
  const slice = slicer(text)
  const document = isObject(wrapped) ? wrapped : unwrapped(claims)
  return {
    header,
    claims,
    document: isCredential(document) ? filledIn(document, claims) : document,
    slice: (path) => slice([...prefix, ...path]),
  }
}

/** Claims that belong to the JWT and not to the credential it is. */
const REGISTERED = ['iss', 'sub', 'nbf', 'jti', 'exp', 'iat', 'aud', 'cnf']

const unwrapped = (claims: JsonObject) =>
  isCredential(claims) ? withoutRegistered(claims) : claims

export function withoutRegistered(claims: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(claims).filter(([key]) => !REGISTERED.includes(key)))
}

/** An issuer may leave out of the credential what the claims say already (VC DM 1.1, 6.3.1). */
function filledIn(document: JsonObject, claims: JsonObject): JsonObject {
  const [from, until] =
    vcVersion(document) === 'vc1' ? ['issuanceDate', 'expirationDate'] : ['validFrom', 'validUntil']
  const either = (key: string, claim: Json | undefined) => own(document, key) ?? claim
  const subject = own(document, 'credentialSubject')
  return withMembers(document, {
    id: either('id', own(claims, 'jti')),
    issuer: withId(own(document, 'issuer'), own(claims, 'iss')),
    [from]: either(from, claimedDate(claims, 'nbf')),
    [until]: either(until, claimedDate(claims, 'exp')),
    credentialStatus: statusOf(document, claims),
    credentialSubject: isObject(subject) ? withId(subject, own(claims, 'sub')) : subject,
  })
}

/** A list of tokens (draft-ietf-oauth-status-list) is not read yet, which leaves open whether it was taken back. */
export function statusOf(document: JsonObject, claims: JsonObject): Json | undefined {
  const stated = own(document, 'credentialStatus') ?? own(claims, 'credentialStatus')
  const isTokens = isObject(own(claims, 'status'))
  return isTokens && list(stated).length === 0 ? { type: 'status' } : stated
}

function withId(json: Json | undefined, claim: Json | undefined): Json | undefined {
  const id = asWritten(claim)
  if (id === undefined || idOf(json) !== undefined) return json
  return isObject(json) ? { ...json, id } : (json ?? id)
}

/** A NumericDate as ISO 8601; one that cannot be read stays as written, for it is never "no date". */
export function claimedDate(claims: JsonObject, claim: string): string | undefined {
  const written = own(claims, claim)
  if (written === undefined) return undefined
  const date = new Date((number(written) ?? Number.NaN) * 1000)
  return Number.isNaN(date.getTime()) ? JSON.stringify(written) : date.toISOString()
}

/** Whether digests stand in the place of claims that the holder may leave out (RFC 9901, SD-JWT). */
export const hidesParts = (claims: JsonObject) => /"(_sd|\.{3})":/.test(JSON.stringify(claims))
