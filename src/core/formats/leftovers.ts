/** The members of a document that the badge model has no place for, kept and shown as such. */
import type { Badge } from '../badge/badge.ts'
import type { Json } from '../kernel/json.ts'
import { isList, isObject } from '../kernel/json.ts'
import type { Slice } from './format.ts'

/** The members a class is read for; `true` when the member is read whole. */
export interface Known {
  readonly [member: string]: true | Known
}

/** Enough to show; a document full of strange members stays readable. */
export const MAX_LEFTOVERS = 100

/** Members outside `known`, by JSON pointer, with their exact text. */
export function leftovers(document: Json, known: Known, slice: Slice): Badge['unknown'] {
  return strangers(document, known, []).slice(0, MAX_LEFTOVERS).map(shownBy(slice))
}

/** The entries of a list behind the first, where only the first is read: nobody takes them for one thing. */
export function laterEntries(json: Json | undefined, slice: Slice, path: readonly string[]) {
  const entries = isList(json) ? json.slice(1, MAX_LEFTOVERS) : []
  return entries.map((value: Json, at) => shownBy(slice)({ path: [...path, `${at + 1}`], value }))
}

const shownBy =
  (slice: Slice) =>
  ({ path, value }: Stranger) => ({
    path: path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    json: slice(path) ?? JSON.stringify(value),
  })

interface Stranger {
  readonly path: readonly string[]
  readonly value: Json
}

function strangers(value: Json, known: Known, path: readonly string[]): readonly Stranger[] {
  if (isList(value))
    return value.flatMap((entry: Json, at) => strangers(entry, known, [...path, String(at)]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const deeper = Object.hasOwn(known, key) ? known[key] : undefined
    if (deeper === undefined) return [{ path: [...path, key], value: member }]
    return deeper === true ? [] : strangers(member, deeper, [...path, key])
  })
}
