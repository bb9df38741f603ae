/** Where rows name badges, other than by their own id: written anew when a badge goes by another id. */
import type { BadgeId } from '../badge/badge.ts'

/** The id a badge has now, by the one it had. */
export type NewIds = ReadonlyMap<unknown, BadgeId>

/** The row with the new ids, wherever in it badges are named: each stays in its place, and none stands in a list twice. */
export function withNewIds<Row extends object>(row: Row, ids: NewIds): Row {
  return renamed(row, ids) as Row // nothing but ids is changed
}

function renamed(value: unknown, ids: NewIds): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => renamed(one, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, it]: [string, unknown]) => [
      name,
      NAMING.get(name)?.(it, ids) ?? renamed(it, ids),
    ]),
  )
}

const newId = (id: unknown, ids: NewIds): unknown => ids.get(id) ?? id

/** The members that name badges: digests of files may look the same, and stand elsewhere. */
const NAMING: ReadonlyMap<string, (value: unknown, ids: NewIds) => unknown> = new Map([
  ['badgeId', newId],
  [
    'badgeIds',
    (value: unknown, ids: NewIds) =>
      Array.isArray(value) ? [...new Set(value.map((one) => newId(one, ids)))] : value,
  ],
])
