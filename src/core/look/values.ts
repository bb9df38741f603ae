/** What may be put into a template: the members that its method names, found by JSON pointer (RFC 6901) or by dots. */
import { text } from '../formats/fields.ts'
import { groupBy } from '../kernel/group.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { isList, isObject, own } from '../kernel/json.ts'
import { oncePerObject } from '../kernel/once-per.ts'

/** `/credentialSubject/name` as member names. */
export const fromPointer = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

/** The document without what the method does not name; all of it when it names nothing. */
export function exposed(
  document: JsonObject,
  properties: readonly string[] | undefined,
): JsonObject {
  if (properties === undefined) return document
  const left = only(document, properties.map(fromPointer))
  return isObject(left) ? left : {}
}

function only(json: Json, paths: readonly (readonly string[])[]): Json {
  if (paths.some((path) => path.length === 0)) return json
  const below = groupBy(paths, ([first = '']) => first)
  const under = (key: string) => below.get(key)?.map((path) => path.slice(1))
  const left = (value: Json, key: string) => only(value, under(key) ?? [])
  if (isList(json))
    return json.map((it: Json, at) => (below.has(`${at}`) ? left(it, `${at}`) : null))
  if (!isObject(json)) return null
  const kept = Object.entries(json).filter(([key]) => below.has(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, left(value, key)]))
}

export function at(json: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((here, key) => {
    if (isList(here)) return /^\d+$/.test(key) ? here[Number(key)] : undefined
    return isObject(here) ? own(here, key) : undefined
  }, json)
}

/** A value as words: of a list all of its words, of an object its name or id; '' where there is nothing. */
export function worded(json: Json | undefined): string {
  if (isList(json)) return listed(json)
  if (typeof json === 'boolean') return String(json)
  if (!isObject(json)) return text(json) ?? ''
  return text(json) ?? text(own(json, 'name')) ?? text(own(json, 'id')) ?? ''
}

/** Once for each list, however often a template names it. */
const listed = oncePerObject((list: readonly Json[]): string =>
  list.map(worded).filter(Boolean).join(', '),
)
