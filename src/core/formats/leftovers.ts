/** The members of a document that the badge model has no place for, kept and shown as such. */
import type { Badge } from '../badge/badge.ts'
import type { Json } from '../kernel/json.ts'
import { isObject } from '../kernel/json.ts'
import type { Slice } from './format.ts'

/** The members a class is read for; `true` when the member is read whole. */
export interface Known {
  readonly [member: string]: true | Known
}

/** Enough to show; a document full of strange members stays readable. */
export const MAX_LEFTOVERS = 100

/** Members outside `known`, by JSON pointer, with their exact text. */
export function leftovers(document: Json, known: Known, slice: Slice): Badge['unknown'] {
  return strangers(document, known, [])
    .slice(0, MAX_LEFTOVERS)
    .map(({ path, value }) => ({
      path: path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
      json: slice(path) ?? JSON.stringify(value),
    }))
}

interface Stranger {
  readonly path: readonly string[]
  readonly value: Json
}

function strangers(value: Json, known: Known, path: readonly string[]): readonly Stranger[] {
  if (Array.isArray(value)) {
    const entries = value as readonly Json[] // isArray cannot narrow readonly arrays
    return entries.flatMap((entry, index) => strangers(entry, known, [...path, String(index)]))
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const deeper = Object.hasOwn(known, key) ? known[key] : undefined
    if (deeper === undefined) return [{ path: [...path, key], value: member }]
    return deeper === true ? [] : strangers(member, deeper, [...path, key])
  })
}
