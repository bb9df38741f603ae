/** Liberal readers of single members: scalar or list, plain or language-tagged, and never a guess. */
import type { Json, JsonObject } from '../kernel/json.ts'
import { isList, isObject, own } from '../kernel/json.ts'
import { oncePerObject } from '../kernel/once-per.ts'
import { upright } from '../kernel/upright.ts'

/** A value, and the member names that lead to it from the root of its document. */
export interface Located {
  readonly value: Json
  readonly path: readonly string[]
}

/** The entries of a list; a scalar is a list of one, null and absent are the empty list. */
export function list(json: Json | undefined): readonly Json[] {
  if (json === undefined || json === null) return []
  return Array.isArray(json) ? (json as readonly Json[]).filter((entry) => entry !== null) : [json] // isArray cannot narrow readonly arrays
}

export function objects(json: Json | undefined): readonly JsonObject[] {
  return list(json).filter(isObject)
}

/** The first object found, for members that should hold one. */
export function object(json: Json | undefined): JsonObject | undefined {
  return objects(json)[0]
}

/** A text as written: a string, a number, the value of a language-tagged string, the first of a language map. */
export function text(json: Json | undefined): string | undefined {
  const [first] = list(json)
  if (typeof first === 'string') return first
  if (typeof first === 'number') return String(first)
  if (!isObject(first)) return undefined
  const value = own(first, '@value') ?? languageMap(first)[0]?.[1]
  return typeof value === 'string' ? value : undefined
}

const LANGUAGE = /^(?:[a-z]{2}(?:[-_][a-z\d]{2,8})*|@none)$/i

/** The texts of `{"nl": "…", "en": "…"}` by their language; none for any other object. `id` alone is no Indonesian. */
export function languageMap(json: JsonObject): readonly (readonly [string, string])[] {
  const texts = Object.entries(json).flatMap(([key, value]) => {
    const wording = LANGUAGE.test(key) ? wordingOf(value) : undefined
    return wording === undefined ? [] : [[key, wording] as const]
  })
  const isMap = texts.length === Object.keys(json).length && !(texts.length === 1 && 'id' in json)
  return isMap ? texts : []
}

/** The European learning model writes a list of texts for each language. */
function wordingOf(json: Json): string | undefined {
  if (typeof json === 'string') return json
  const texts = isList(json) ? json.filter((it: Json) => typeof it === 'string') : []
  return isList(json) && texts.length > 0 && texts.length === json.length
    ? texts.join('\n')
    : undefined
}

/** A text that is compared or asked for, as written: undefined when empty or white space. */
export function asWritten(json: Json | undefined): string | undefined {
  return text(json)?.trim() || undefined
}

/** A text that is shown: nothing in it turns the order of what stands around it. */
export function words(json: Json | undefined): string | undefined {
  return upright(text(json) ?? '').trim() || undefined
}

export function texts(json: Json | undefined): readonly string[] {
  return list(json).flatMap((entry) => asWritten(entry) ?? [])
}

/** The id of a thing that is named by a string or described by an object. */
export function idOf(json: Json | undefined): string | undefined {
  const [first] = list(json)
  return isObject(first) ? asWritten(own(first, 'id')) : asWritten(first)
}

/** A number, also when written as text with a decimal comma. */
export function number(json: Json | undefined): number | undefined {
  const decimal = asWritten(json)?.replace(',', '.')
  if (decimal === undefined) return undefined
  const value = Number(decimal)
  return Number.isFinite(value) ? value : undefined
}

/** The language of a tagged string, or of the object's own `@language`. */
export function languageOf(json: Json | undefined): string | undefined {
  const [first] = list(json)
  return isObject(first) ? words(own(first, '@language')) : undefined
}

/** The values of one member of each place, lists opened up. */
export function under(places: readonly Located[], key: string): readonly Located[] {
  return places.flatMap(({ value, path }) => {
    const member = isObject(value) ? own(value, key) : undefined
    if (member === undefined || member === null) return []
    if (!Array.isArray(member)) return [{ value: member, path: [...path, key] }]
    const entries = member as readonly Json[] // isArray cannot narrow readonly arrays
    return entries.map((entry, index) => ({ value: entry, path: [...path, key, String(index)] }))
  })
}

/** The places that member names lead to from the root of a document; each way is walked once. */
export const placesIn = oncePerObject((document: JsonObject) => {
  const known = new Map<string, readonly Located[]>([['', [{ value: document, path: [] }]]])
  const find = (at: readonly string[]): readonly Located[] => {
    const way = at.join('/')
    const places = known.get(way) ?? under(find(at.slice(0, -1)), at.at(-1) ?? '')
    known.set(way, places)
    return places
  }
  return find
})

type Present<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** The same object without its undefined members, so that absent means absent. */
export function present<T extends object>(parts: T): Present<T> {
  const known: Record<string, unknown> = {}
  for (const key of Object.keys(parts)) {
    const value = parts[key as keyof T]
    if (value !== undefined) known[key] = value
  }
  return known as Present<T> // exactly the members that are left
}

/** The document with members replaced or added; undefined ones stay away. */
export function withMembers(
  document: JsonObject,
  members: Readonly<Record<string, Json | undefined>>,
): JsonObject {
  const known = Object.entries(members).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  )
  return { ...document, ...Object.fromEntries(known) }
}
