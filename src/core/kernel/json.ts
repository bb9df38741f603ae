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
  const failure = tooMuch(text) ?? duplicateKey(text)
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

/** The offset of the first character that is no white space, from `from` on. */
export function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1
  return at
}

/** Counts levels and values in text that JSON.parse accepted. */
function tooMuch(text: string): JsonFailure | undefined {
  let depth = 0
  let values = 1
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = stringEnd(text, at)
    if (opens(code)) depth += 1
    if (closes(code)) depth -= 1
    if (opens(code) || code === COMMA) values += 1
    if (depth > MAX_DEPTH) return { kind: 'tooDeep' }
  }
  return values > MAX_VALUES ? { kind: 'tooMany' } : undefined
}

/** Looks for a key that one object has twice, in text that JSON.parse accepted. */
function duplicateKey(text: string): JsonFailure | undefined {
  const open: Set<string>[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (opens(code)) open.push(new Set())
    if (closes(code)) open.pop()
    if (code !== QUOTE) continue
    const end = stringEnd(text, at)
    const key = repeated(open.at(-1), text, at, end)
    if (key !== undefined) return { kind: 'duplicateKey', key, at }
    at = end
  }
  return undefined
}

const opens = (code: number) => code === OPEN_OBJECT || code === OPEN_LIST
const closes = (code: number) => code === CLOSE_OBJECT || code === CLOSE_LIST

/** Remembers the string from `start` to `end` if it is a key; gives it back when it was there already. */
function repeated(keys: Set<string> | undefined, text: string, start: number, end: number) {
  if (keys === undefined || text.charAt(skipSpace(text, end + 1)) !== ':') return undefined
  const quoted = text.slice(start, end + 1)
  const key = quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1)
  if (keys.has(key)) return key
  keys.add(key)
  return undefined
}
