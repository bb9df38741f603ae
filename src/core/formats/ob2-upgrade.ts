/** Turns Open Badges 0.5, 1.0 and 1.1 documents into the 2.0 shape. */
import type { Json, JsonObject } from '../kernel/json.ts'
import { isList, isObject, own } from '../kernel/json.ts'
import { readDate } from './date.ts'
import { types } from './document.ts'
import { asWritten, idOf, list, present, words } from './fields.ts'
import { className } from './ob2-class.ts'
import type { Ob2Version } from './ob2-detect.ts'
import { ob2Version } from './ob2-detect.ts'
import { isRevokedRest } from './ob2-revoked.ts'

const HASHED = /^(sha256\$[0-9a-f]{64}|md5\$[0-9a-f]{32}|sha1\$[0-9a-f]{40})$/i

/**
 * The document in 2.0 shape, embedded badge class and issuer included. `url` is where it was read from:
 * the id of documents that carry none. A document of no known version is returned as it is.
 */
export function upgraded(document: JsonObject, url?: string): JsonObject {
  const version = ob2Version(document)
  if (version === undefined) return document
  const plain = unaliased(document)
  if (isAssertion(plain)) return upgradedAssertion(plain, version, url)
  if (isBadgeClass(plain)) return upgradedBadgeClass(plain, version, url)
  return isRevocationList(plain) ? plain : upgradedIssuer(plain, version, url)
}

/** The document with `@id` and `@type` under their aliases of 2.0, and classes by their names, at every depth. */
export function unaliased(document: JsonObject): JsonObject {
  const { '@id': id, '@type': type, ...rest } = document
  const members = Object.entries(rest).map(([key, value]) => [key, valueUnder(key, value)] as const)
  const named = type === undefined ? undefined : valueUnder('type', type)
  return present({ id, type: named, ...Object.fromEntries(members) })
}

function valueUnder(key: string, value: Json): Json {
  if (key === '@context') return value
  if (isList(value)) return value.map((entry: Json) => valueUnder(key, entry))
  if (isObject(value)) return unaliased(value)
  return key === 'type' && typeof value === 'string' ? className(value) : value
}

export function isAssertion(document: JsonObject): boolean {
  const named = types(document).some((type) => type.toLowerCase() === 'assertion')
  const shaped = own(document, 'badge') !== undefined || own(document, 'verify') !== undefined
  return named || shaped || isRevokedRest(document)
}

export function isBadgeClass(document: JsonObject): boolean {
  const named = types(document).includes('BadgeClass')
  const shaped = own(document, 'criteria') !== undefined || own(document, 'issuer') !== undefined
  return named || (types(document).length === 0 && shaped)
}

export function isRevocationList(document: JsonObject): boolean {
  const listed = own(document, 'revokedAssertions') !== undefined
  return types(document).includes('RevocationList') || listed
}

function upgradedAssertion(document: JsonObject, version: Ob2Version, url?: string): JsonObject {
  const badge = own(document, 'badge')
  const verify = object(own(document, 'verification')) ?? object(own(document, 'verify'))
  return present({
    ...without(document, ['verify', 'issued_on', 'salt']),
    id: idOf(own(document, 'id')) ?? hostedUrl(verify) ?? url ?? signedUid(document, verify),
    type: capitalised(own(document, 'type'), 'Assertion', version),
    recipient: upgradedRecipient(document, version),
    issuedOn: isoDate(own(document, 'issuedOn') ?? own(document, 'issued_on')),
    expires: isoDate(own(document, 'expires')),
    verification: upgradedVerification(verify, version) ?? own(document, 'verification'),
    badge: isObject(badge) ? upgradedBadgeClass(badge, version) : badge,
  })
}

function upgradedVerification(verify: JsonObject | undefined, version: Ob2Version) {
  if (verify === undefined) return version === 'ob05' ? { type: 'HostedBadge' } : undefined
  const named: Readonly<Record<string, string>> = { hosted: 'HostedBadge', signed: 'SignedBadge' }
  const type = words(own(verify, 'type'))
  return present({ ...verify, type: type === undefined ? undefined : (named[type] ?? type) })
}

const hostedUrl = (verify: JsonObject | undefined) =>
  verify !== undefined && /^(hosted|HostedBadge)$/.test(words(own(verify, 'type')) ?? '')
    ? asWritten(own(verify, 'url'))
    : undefined

function signedUid(document: JsonObject, verify: JsonObject | undefined): string | undefined {
  const uid = asWritten(own(document, 'uid'))
  return verify !== undefined && uid !== undefined ? `uid:${uid}` : undefined
}

/** The bare string of 1.x and before becomes an identity; a missing `hashed` is read from the value itself. */
function upgradedRecipient(document: JsonObject, version: Ob2Version): Json | undefined {
  const written = own(document, 'recipient')
  const older = version !== 'ob20'
  const recipient = older && typeof written === 'string' ? identityOf(written, version) : written
  if (!isObject(recipient)) return recipient
  return present({
    hashed: HASHED.test(words(own(recipient, 'identity')) ?? ''),
    salt: older ? own(document, 'salt') : undefined,
    ...recipient,
  })
}

/** Only 0.5 says that a bare text is an e-mail address. */
const identityOf = (identity: string, version: Ob2Version): JsonObject =>
  version === 'ob05' ? { type: 'email', identity } : { identity }

/** 0.5 writes paths relative to the issuer's origin. */
function originOf(badge: JsonObject): string | undefined {
  const issuer = own(badge, 'issuer')
  return isObject(issuer) ? asWritten(own(issuer, 'origin')) : undefined
}

function upgradedBadgeClass(badge: JsonObject, version: Ob2Version, url?: string): JsonObject {
  const origin = originOf(badge)
  const issuer = own(badge, 'issuer')
  return present({
    ...badge,
    id: idOf(own(badge, 'id')) ?? url,
    type: capitalised(own(badge, 'type'), 'BadgeClass', version),
    image: absolute(own(badge, 'image'), origin),
    criteria: absolute(own(badge, 'criteria'), origin),
    alignment: upgradedAlignments(own(badge, 'alignment')),
    issuer: isObject(issuer) ? upgradedIssuer(issuer, version) : issuer,
  })
}

function upgradedIssuer(issuer: JsonObject, version: Ob2Version, url?: string): JsonObject {
  const unit = words(own(issuer, 'org'))
  const name = words(own(issuer, 'name'))
  return present({
    ...without(issuer, ['contact', 'origin', 'org']),
    id: idOf(own(issuer, 'id')) ?? url,
    type: capitalised(own(issuer, 'type'), 'Issuer', version),
    name: unit === undefined ? own(issuer, 'name') : [name, unit].filter(Boolean).join(': '),
    email: own(issuer, 'email') ?? own(issuer, 'contact'),
    url: own(issuer, 'url') ?? own(issuer, 'origin'),
  })
}

function upgradedAlignments(alignment: Json | undefined): Json | undefined {
  if (alignment === undefined) return undefined
  return list(alignment).map((entry) => {
    if (!isObject(entry)) return entry
    const alias = (name: string, ...older: readonly string[]) =>
      [name, ...older].map((key) => own(entry, key)).find((value) => value !== undefined)
    return present({
      ...without(entry, [
        'name',
        'url',
        'description',
        'target_name',
        'target_url',
        'framework',
        'code',
      ]),
      targetName: alias('targetName', 'target_name', 'name'),
      targetUrl: alias('targetUrl', 'target_url', 'url'),
      targetDescription: alias('targetDescription', 'target_description', 'description'),
      targetFramework: alias('targetFramework', 'framework'),
      targetCode: alias('targetCode', 'code'),
    })
  })
}

/** Unix seconds become ISO; other dates stay as written, for the reader to see what they leave out. */
function isoDate(date: Json | undefined): Json | undefined {
  const isUnix = typeof date === 'number' || (typeof date === 'string' && /^\d{9,}$/.test(date))
  return isUnix ? (readDate(date)?.iso ?? date) : date
}

function absolute(reference: Json | undefined, origin: string | undefined): Json | undefined {
  if (typeof reference !== 'string' || origin === undefined) return reference
  return URL.canParse(reference, origin) ? new URL(reference, origin).href : reference
}

/** The draft wrote `assertion`; before 2.0 a missing type is the one the shape shows. */
function capitalised(type: Json | undefined, fallback: string, version: Ob2Version) {
  if (type === undefined) return version === 'ob20' ? undefined : fallback
  return typeof type === 'string' && type.toLowerCase() === fallback.toLowerCase() ? fallback : type
}

function without(document: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !keys.includes(key)))
}

const object = (json: Json | undefined) => (isObject(json) ? json : undefined)
