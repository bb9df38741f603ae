/** Puts the credentials inside a credential in its built document, each with its own exact text of the file. */
import type { Slice } from '../../formats/format.ts'
import type { Json, JsonObject } from '../../kernel/json.ts'
import { isList, isObject, own } from '../../kernel/json.ts'
import type { Stub } from './build.ts'
import { holdsParts } from './root.ts'

interface Part {
  readonly pair: string
  readonly value: JsonObject
  readonly text: string
}

/** For each stub its part and text; undefined where the file has other parts than were signed. */
export type PlacedParts = ReadonlyMap<JsonObject, Pick<Part, 'value' | 'text'>>

/**
 * Pairs the stubs with the parts of the file by the ids of carrier and part. Parts without an id are counted.
 * One pair must have one text: else a member could be hidden, or shown where it does not belong.
 */
export function placeParts(
  stubs: readonly Stub[],
  file: JsonObject,
  slice: Slice,
): PlacedParts | undefined {
  const parts = grouped(partsIn(file, [], '', slice), ({ pair }) => pair)
  const wanted = grouped(stubs, ({ carrier, id }) => pairOf(carrier, id))
  if (parts.size !== wanted.size) return undefined
  const placed = [...wanted].map(([pair, places]) => onePair(places, parts.get(pair) ?? []))
  return placed.includes(undefined) ? undefined : new Map(placed.flatMap((it) => it ?? []))
}

type Placed = readonly [JsonObject, Part]

function onePair(places: readonly Stub[], parts: readonly Part[]): readonly Placed[] | undefined {
  const texts = [...new Map(parts.map((it) => [it.text, it])).values()]
  const isNamed = places[0]?.id !== undefined
  if (texts.length !== (isNamed ? 1 : places.length)) return undefined
  return places.flatMap(({ object }, at) => {
    const part = texts[isNamed ? 0 : at]
    return part === undefined ? [] : [[object, part] as const]
  })
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item)) ?? []
    groups.set(key(item), group)
    group.push(item)
  }
  return groups
}

const pairOf = (carrier: string, id: string | undefined) => JSON.stringify([carrier, id ?? ''])

/** Every credential under a member that holds such, not looking inside them. */
function partsIn(json: Json, path: readonly string[], carrier: string, slice: Slice): Part[] {
  if (isList(json)) {
    return json.flatMap((it: Json, at) => partsIn(it, [...path, String(at)], carrier, slice))
  }
  if (!isObject(json)) return []
  const id = textAt(json, 'id') ?? ''
  return Object.entries(json).flatMap(([name, value]) => {
    if (name === '@context' || name === 'proof') return []
    return holdsParts(name)
      ? partsAt(value, [...path, name], id, slice)
      : partsIn(value, [...path, name], id, slice)
  })
}

function partsAt(json: Json, path: readonly string[], carrier: string, slice: Slice): Part[] {
  if (isList(json)) {
    return json.flatMap((it: Json, at) => partsAt(it, [...path, String(at)], carrier, slice))
  }
  // what only names a credential that is written elsewhere would be shown as an empty one
  if (!isObject(json) || !Object.hasOwn(json, 'type')) return []
  const text = slice(path) ?? JSON.stringify(json)
  return [{ pair: pairOf(carrier, textAt(json, 'id')), value: json, text }]
}

function textAt(json: JsonObject, name: string): string | undefined {
  const value = own(json, name)
  return typeof value === 'string' ? value : undefined
}
