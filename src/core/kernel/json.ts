/** Strict JSON: one meaning per text, bounded in size, harmless whatever its keys are called. */
import type { Result } from './result.ts'
import { failed, found } from './result.ts'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** Why a text is not JSON that we read. `at` is an offset in characters, `key` the repeated key. */
export type JsonFailure =
  | { readonly kind: 'syntax' | 'tooLarge' | 'tooDeep' | 'tooMany' }
  | { readonly kind: 'duplicateKey'; readonly key: string; readonly at: number }

/** Caps that no honest badge comes near. Length counts UTF-16 units, close enough to bytes to stop a bomb. */
const MAX_LENGTH = 20 * 1024 * 1024
const MAX_DEPTH = 64
const MAX_VALUES = 100_000

const QUOTE = 34
const COMMA = 44
const COLON = 58
const OPEN_LIST = 91
const BACKSLASH = 92
const CLOSE_LIST = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125

/**
 * Parses JSON text. Repeated keys are refused, because two readers would see two documents.
 * `__proto__` stays an own member of the object: read members with `own`, never with a bare lookup.
 */
export function parseJson(text: string): Result<Json, JsonFailure> {
  if (text.length > MAX_LENGTH) return failed({ kind: 'tooLarge' })
  let json: Json
  try {
    json = JSON.parse(text) as Json // JSON.parse yields nothing else
  } catch {
    return failed({ kind: 'syntax' })
  }
  const failure = scan(text)
  return failure === undefined ? found(json) : failed(failure)
}

/** Parses a text that must hold an object. */
export function parseObject(text: string): Result<JsonObject, JsonFailure> {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  return isObject(parsed.value) ? found(parsed.value) : failed({ kind: 'syntax' })
}

/** Text of our own making, or whose shape is looked at next: any JSON as it stands; undefined when it is none. */
export function anyJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

/** `Array.isArray` that keeps the type of what is in the list. */
export function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json)
}

/** The object's own member, so that `constructor` or `__proto__` never answers from the prototype. */
export function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** Where the string that opens at `start` ends: the offset of its closing quote, in well-formed JSON. */
export function stringEnd(text: string, start: number): number {
  let at = start + 1
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === QUOTE || Number.isNaN(code)) return at
    at += code === BACKSLASH ? 2 : 1
  }
}

/** Space, line feed, carriage return and tab (RFC 8259, section 2). */
const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

/** The offset of the first character that is no white space, from `from` on. */
export function skipSpace(text: string, from: number): number {
  let at = from
  while (isSpace(text.charCodeAt(at))) at += 1
  return at
}

/**
 * Walks once through text that JSON.parse accepted: counts levels and values, and looks for a key that one object has
 * twice. What is too much goes before such a key.
 */
function scan(text: string): JsonFailure | undefined {
  const open: (Set<string> | undefined)[] = []
  let values = 1
  let repeated: JsonFailure | undefined
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      const end = stringEnd(text, at)
      repeated ??= repeatedKey(open.at(-1), text, at, end)
      at = end
    }
    if (opens(code) && open.push(keysOf(code)) > MAX_DEPTH) return { kind: 'tooDeep' }
    if (closes(code)) open.pop()
    if (opens(code) || code === COMMA) values += 1
  }
  return values > MAX_VALUES ? { kind: 'tooMany' } : repeated
}

const opens = (code: number) => code === OPEN_OBJECT || code === OPEN_LIST
const closes = (code: number) => code === CLOSE_OBJECT || code === CLOSE_LIST
/** A list has none. */
const keysOf = (code: number) => (code === OPEN_OBJECT ? new Set<string>() : undefined)

/** Remembers the string from `start` to `end` if it is a key, and tells when it was there already. */
function repeatedKey(
  keys: Set<string> | undefined,
  text: string,
  start: number,
  end: number,
): JsonFailure | undefined {
  if (keys === undefined || text.charCodeAt(skipSpace(text, end + 1)) !== COLON) return undefined
  const quoted = text.slice(start, end + 1)
  const key = quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1)
  if (keys.has(key)) return { kind: 'duplicateKey', key, at: start }
  keys.add(key)
  return undefined
}
