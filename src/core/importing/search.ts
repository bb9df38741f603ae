/** Finds credentials in a text that is none itself: at any member or string of JSON, in fences, on lines. */
import type { Payload } from '../badge/credential.ts'
import type { Unbaked } from '../baking/carrier.ts'
import { envelopedJws, isCompactJws, jwsPart, jwsPartText } from '../baking/jws.ts'
import { LIMITS } from '../baking/limits.ts'
import { decodeAnyText, decodeXml, trimPadding } from '../baking/text.ts'
import { isCredential, isResume } from '../formats/document.ts'
import { object } from '../formats/fields.ts'
import type { Slice } from '../formats/format.ts'
import { ob2Version } from '../formats/ob2-detect.ts'
import { isList, isObject, type Json, type JsonObject, own, parseJson } from '../kernel/json.ts'
import { slicer } from '../kernel/json-slice.ts'

/** Levels of members, lists, strings and signatures together. */
const DEEPEST = 16
const MOST = 1000
/** Texts that look as if they were JSON or a JWS; each that is not costs time. */
const MOST_TRIES = 10_000

/** The first credentials of Europass are a file of XML, and what is signed is the file. */
const EDCI = /^\s*(?:<(?:\?[^>]*|!--[^>]*--)>\s*)*<(?:[\w.-]+:)?europassCredential[\s/>]/

/** Tokens and keys that open somebody's account or wallet: the file is not to be kept. */
const SECRETS = /"(?:(?:private|secret)Key|(?:access|refresh)_token|client_secret)/

/**
 * The credentials in a file that is no badge file, each as its exact text; undefined when there are none.
 * Whatever wraps them vouches for nothing. Linear in the size of the file, which is capped.
 */
export function searchFile(bytes: Uint8Array): Unbaked | undefined {
  if (bytes.length > LIMITS.json) return undefined
  const { text } = decodeAnyText(bytes)
  const isEdci = EDCI.test(text)
  const payloads = isEdci
    ? [{ form: 'xml', text: decodeXml(bytes) ?? text } as const]
    : inFile(text)
  if (payloads.length === 0) return undefined
  return {
    carrier: 'json',
    mediaType: isEdci ? 'application/xml' : 'text/plain',
    finds: payloads.slice(0, MOST).map((payload) => ({ payload, remarks: [] })),
    parts: [],
    remarks: SECRETS.test(text) ? ['holdsSecrets'] : [],
  }
}

const FENCE = /^ {0,3}```.*$/m
/** What stands between words; `~` does not, for a JWS with disclosures is more than its first part. */
const BETWEEN = /[\s"'`<>()[\]{},;=]+/

/** As one value, between Markdown fences, one on each line, or as a word: the first way that finds any. */
function inFile(text: string): readonly Payload[] {
  const search = new Search()
  for (const parts of [[text], text.split(FENCE), text.split('\n'), text.split(BETWEEN)]) {
    const found = parts.flatMap((part) => search.inText(part, DEEPEST))
    if (found.length > 0) return found
  }
  return []
}

class Search {
  #tries = MOST_TRIES

  /** Base64url has no white space, so what a mail program put into a JWS is dropped. */
  inText(text: string, depth: number): readonly Payload[] {
    const trimmed = trimPadding(text)
    if (!/^(?:[[{"]|eyJ)/.test(trimmed) || this.#tries === 0) return []
    this.#tries -= 1
    const isJws = trimmed.startsWith('eyJ')
    return isJws ? this.#inJws(trimmed.replace(/\s+/g, ''), depth) : this.#inJson(trimmed, depth)
  }

  #inJson(text: string, depth: number): readonly Payload[] {
    const parsed = parseJson(text)
    return parsed.ok ? this.#inValue(parsed.value, [], slicer(text), depth) : []
  }

  #inJws(text: string, depth: number): readonly Payload[] {
    return isCompactJws(text) ? this.#inClaims(text, { form: 'jws', text }, depth) : []
  }

  /** Kept as `whole` when it is a credential, with what stands beside its signature. */
  #inClaims(jws: string, whole: Payload, depth: number): readonly Payload[] {
    const claims = jwsPart(jws, 1)
    if (claims === undefined) return []
    const isKind = jws.includes('~') && typeof own(claims, 'vct') === 'string'
    if (isKind || isAward(object(own(claims, 'vc')) ?? claims)) return [whole]
    return this.#inJson(jwsPartText(jws, 1) ?? '', depth - 1)
  }

  #inValue(value: Json, path: readonly string[], slice: Slice, depth: number): readonly Payload[] {
    if (depth <= 0) return []
    if (typeof value === 'string') return this.inText(value, depth - 1)
    if (isObject(value) && isAward(value)) return [{ form: 'json', text: slice(path) ?? '' }]
    const jws = isObject(value) ? envelopedJws(value) : undefined
    if (jws !== undefined) return this.inText(jws, depth - 1)
    const payload = isObject(value) ? signedIn(value) : undefined
    if (payload !== undefined)
      return this.#inClaims(`.${payload}`, { form: 'json', text: slice(path) ?? '' }, depth)
    if (!isObject(value) && !isList(value)) return []
    return Object.entries(value).flatMap(([key, inner]) =>
      this.#inValue(inner, [...path, key], slice, depth - 1),
    )
  }
}

/** Stricter than for a file that is a badge: a name with an address may be anybody, anywhere. */
function isAward(document: JsonObject): boolean {
  if (isResume(document)) return false
  if (isCredential(document)) return own(document, 'credentialSubject') !== undefined
  const named = ['badge', 'recipient'].every((key) => own(document, key) !== undefined)
  return named && ob2Version(document) !== undefined
}

/** What a JWS as JSON signs (RFC 7515, 7.2). */
function signedIn(document: JsonObject): string | undefined {
  const payload = own(document, 'payload')
  const isSigned = ['signature', 'signatures'].some((it) => own(document, it) !== undefined)
  return isSigned && typeof payload === 'string' ? payload : undefined
}
