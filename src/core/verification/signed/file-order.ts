/** Puts the entries of some lists in the order the file has them: nobody signed an order, and none is decided by it. */
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isList, isObject, own } from '../../kernel/json.ts'

const ORDERED: ReadonlySet<string> = new Set([
  'evidence',
  'alignment',
  'tag',
  'result',
  'resultDescription',
  'rubricCriterionLevel',
  'otherIdentifier',
  'identifier',
  'related',
  'association',
  'achievement',
])

/**
 * The same document with its lists in the order of `file`; entries the file does not have go last.
 * @param instead what is to stand in the place of an object, taken whole
 */
export function inFileOrder(
  document: JsonObject,
  file: JsonObject,
  instead: (object: JsonObject) => JsonObject | undefined,
): JsonObject {
  const places = new Map<string, number>()
  note(file, places)
  return sorted(document, { places, instead }) as JsonObject // an object stays one
}

interface Arrangement {
  readonly places: ReadonlyMap<string, number>
  readonly instead: (object: JsonObject) => JsonObject | undefined
}

function note(json: Json, places: Map<string, number>): void {
  if (isList(json)) for (const entry of json) note(entry, places)
  if (!isObject(json)) return
  for (const [name, value] of Object.entries(json)) {
    if (ORDERED.has(name) && isList(value)) for (const entry of value) remember(name, entry, places)
    note(value, places)
  }
}

function remember(name: string, entry: Json, places: Map<string, number>): void {
  const key = `${name} ${keyOf(entry)}`
  if (!places.has(key)) places.set(key, places.size)
}

/** What tells an entry from its neighbours: its id, its text, or its literals. */
function keyOf(entry: Json): string {
  if (!isObject(entry)) return JSON.stringify(entry)
  const id = own(entry, 'id')
  if (typeof id === 'string') return JSON.stringify(id)
  const literals = Object.entries(entry).filter(([, it]) => typeof it !== 'object')
  return JSON.stringify(literals.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function sorted(json: Json, arrangement: Arrangement, name = ''): Json {
  const { places, instead } = arrangement
  if (isList(json)) {
    const entries = json.map((it: Json) => sorted(it, arrangement))
    const at = (it: Json) => places.get(`${name} ${keyOf(it)}`) ?? places.size
    return ORDERED.has(name) ? entries.toSorted((one, other) => at(one) - at(other)) : entries
  }
  if (!isObject(json)) return json
  const members = Object.entries(json)
  return (
    instead(json) ??
    Object.fromEntries(members.map(([key, it]) => [key, sorted(it, arrangement, key)]))
  )
}
