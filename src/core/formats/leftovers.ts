/** What a document says and the badge has no place for: members nobody reads, and texts that no reader took. */
import type { Badge } from '../badge/badge.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { isList, isObject, own } from '../kernel/json.ts'
import { isCredential } from './document.ts'
import { object, words } from './fields.ts'
import type { Slice } from './format.ts'
import type { Known } from './known.ts'
import { OB2_ASSERTION, OB2_BADGE_CLASS, OB2_ISSUER } from './ob2-known.ts'
import { isAssertion, isBadgeClass, upgraded } from './ob2-upgrade.ts'
import { OB3_CREDENTIAL } from './ob3-known.ts'

/** Enough to show; what is beyond it stands in the badge as code. */
export const MAX_LEFTOVERS = 1000

interface Found {
  readonly path: readonly string[]
  readonly value: Json
}

/** By JSON pointer, with their exact text: first whole members, then single texts within members that are read. */
export function leftOver(
  document: JsonObject,
  badge: Badge,
  slice: Slice,
  isReadWhole = false,
): Badge['unknown'] {
  const shape = isCredential(document) ? document : upgraded(document)
  const whole = isReadWhole ? [] : [...later(shape, badge), ...strangers(shape, knownOf(shape), [])]
  const places = new Set(whole.map(({ path }) => pointer(path)))
  const told = textsOf(badge)
  const lost = texts(shape, []).filter(
    ({ path, text }) => !isTold(text, told) && !placesOn(path).some((it) => places.has(it)),
  )
  return [...whole, ...lost].slice(0, MAX_LEFTOVERS).map(({ path, value }) => ({
    path: pointer(path),
    json: slice(path) ?? JSON.stringify(value),
  }))
}

const pointer = (path: readonly string[]) => placesOn(path).at(-1) ?? ''

/** The pointers of all that it is in, and its own. */
function placesOn(path: readonly string[]): readonly string[] {
  let place = ''
  return path.map((key) => {
    place += `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    return place
  })
}

function knownOf(document: JsonObject): Known {
  if (isCredential(document)) return OB3_CREDENTIAL
  if (isAssertion(document) || own(document, 'claim') !== undefined) return OB2_ASSERTION
  return isBadgeClass(document) ? OB2_BADGE_CLASS : OB2_ISSUER
}

/** Further subjects, and further achievements of the first: nobody takes them for one thing. */
function later(document: JsonObject, { kind }: Badge): readonly Found[] {
  const subjects = own(document, 'credentialSubject')
  const at = ['credentialSubject', ...(isList(subjects) ? ['0'] : [])]
  const achievements = own(object(subjects) ?? {}, 'achievement')
  return [
    ...laterEntries(subjects, ['credentialSubject']),
    ...(kind === 'award' ? laterEntries(achievements, [...at, 'achievement']) : []),
  ]
}

function laterEntries(json: Json | undefined, path: readonly string[]): readonly Found[] {
  const entries = isList(json) ? json.slice(1, MAX_LEFTOVERS) : []
  return entries.map((value: Json, at) => ({ path: [...path, `${at + 1}`], value }))
}

function strangers(value: Json, known: Known, path: readonly string[]): readonly Found[] {
  if (isList(value))
    return value.flatMap((entry: Json, at) => strangers(entry, known, [...path, String(at)]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const deeper = Object.hasOwn(known, key) ? known[key] : undefined
    if (deeper === undefined) return [{ path: [...path, key], value: member }]
    return deeper === true ? [] : strangers(member, deeper, [...path, key])
  })
}

/** Members that say nothing to a person: they are judged, are shown as dates, or hold a credential of its own. */
const SILENT: ReadonlySet<string> = new Set([
  ...['@context', '@language', 'proof', 'type', '@type', 'salt', 'publicKey', 'verification'],
  ...['revocationList', 'credentialStatus', 'credentialSchema', 'refreshService', 'encodedList'],
  ...['statusPurpose', 'endorsement', 'endorsementJwt', 'verifiableCredential', 'digestSRI'],
  ...['issuedOn', 'expires', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate'],
  ...['awardedDate', 'activityStartDate', 'activityEndDate', 'uid', 'revokedAssertions'],
  ...['revoked', 'stackable', 'identityChecked', 'hashed', 'signature', 'boostCredential'],
  ...['givenName', 'familyName', 'individualDisplay'],
])

interface FoundText extends Found {
  readonly text: string
}

/** Texts and numbers, and where they stand. */
function texts(value: Json, path: readonly string[]): readonly FoundText[] {
  if (typeof value === 'string' || typeof value === 'number')
    return [{ path, value, text: String(value) }]
  if (isList(value)) return value.flatMap((entry: Json, at) => texts(entry, [...path, String(at)]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, member]) =>
    SILENT.has(key) ? [] : texts(member, [...path, key]),
  )
}

const BETWEEN = /,\s*|:\s+|\$|\n/

/** Some readers join texts, and some take a text apart. Most texts are one piece. */
const piecesOf = (text: string) =>
  BETWEEN.test(text) ? text.split(BETWEEN).map((piece) => piece.trim()) : [text.trim()]

const isTold = (written: string, told: ReadonlySet<string>) => {
  const text = words(written)?.replace(/^(?:mailto|tel):/i, '')
  return text === undefined || told.has(text) || piecesOf(text).every((it) => told.has(it))
}

/** Every text of the badge, whole and in pieces. */
function textsOf(badge: Badge): ReadonlySet<string> {
  const told = new Set([''])
  const gather = (value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') {
      const text = words(String(value)) ?? ''
      told.add(text)
      for (const piece of piecesOf(text)) told.add(piece)
    } else if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) gather(inner)
    }
  }
  gather(badge)
  return told
}
