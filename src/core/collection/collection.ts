/** What can be done with a collection: every command is a function from the old one to the new. */
import type { BadgeId, FileDigest } from '../badge/badge.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import type { CollectionId, CollectionRecord } from '../records/records.ts'
import type { Findable } from '../search/findable.ts'
import { inOrder } from '../search/order.ts'

/** An empty collection. `search` (the query string of the wall) makes it a smart one. */
export function newCollection(
  id: CollectionId,
  title: string,
  { position, at, search }: { position: number; at: string; search?: string },
): CollectionRecord {
  return {
    id,
    title: title.trim(),
    text: '',
    position,
    order: search === undefined ? 'hand' : 'awarded',
    badgeIds: [],
    updatedAt: at,
    ...(search === undefined ? {} : { search }),
  }
}

/** Adds badges at the end; those already in it stay where they are. */
export function withBadges(it: CollectionRecord, ids: readonly BadgeId[]): CollectionRecord {
  return { ...it, badgeIds: [...new Set([...it.badgeIds, ...ids])] }
}

/** Takes badges out; they stay in the backpack. */
export function withoutBadges(it: CollectionRecord, ids: readonly BadgeId[]): CollectionRecord {
  const gone = new Set(ids)
  return { ...it, badgeIds: it.badgeIds.filter((id) => !gone.has(id)) }
}

/** Puts an item at another place in a list; a place outside it is the nearest end. */
export function movedTo<T>(items: readonly T[], item: T, place: number): readonly T[] {
  const from = items.indexOf(item)
  if (from < 0) return items
  const others = items.toSpliced(from, 1)
  return others.toSpliced(Math.max(0, Math.min(others.length, place)), 0, item)
}

/** Puts some of the items in another order among themselves; all others stay where they are. */
export function reordered<T>(all: readonly T[], some: readonly T[]): readonly T[] {
  const next = some.values()
  return all.map((item) => (some.includes(item) ? (next.next().value ?? item) : item))
}

/** Moves a badge by hand; from then on the order is the person's. */
export function withBadgeAt(
  it: CollectionRecord,
  shown: readonly BadgeId[],
  id: BadgeId,
  place: number,
): CollectionRecord {
  const seen = new Set(shown)
  const unseen = it.badgeIds.filter((one) => !seen.has(one))
  return { ...it, order: 'hand', badgeIds: [...movedTo(shown, id, place), ...unseen] }
}

/** Why a collection cannot be put inside another: nesting is one level deep. */
export type NestFailure = 'itself' | 'hasChildren' | 'parentIsNested' | 'gone'

/** Puts a collection inside another, or (parent undefined) back at the top. */
export function nested(
  all: readonly CollectionRecord[],
  it: CollectionRecord,
  parent: CollectionId | undefined,
): Result<CollectionRecord, NestFailure> {
  if (parent === undefined) return found(atTop(it))
  if (parent === it.id) return failed('itself')
  const target = all.find(({ id }) => id === parent)
  if (target === undefined) return failed('gone')
  if (target.parent !== undefined) return failed('parentIsNested')
  if (all.some((other) => other.parent === it.id)) return failed('hasChildren')
  return found({ ...it, parent })
}

function atTop(it: CollectionRecord): CollectionRecord {
  return without(it, 'parent')
}

function without(it: CollectionRecord, member: 'parent' | 'cover'): CollectionRecord {
  const rest = Object.entries(it).filter(([key]) => key !== member)
  return Object.fromEntries(rest) as unknown as CollectionRecord // all members but an optional one
}

/** Puts the picture of one of its badges on the front; undefined leaves that to their order. */
export function withCover(it: CollectionRecord, cover: FileDigest | undefined): CollectionRecord {
  return cover === undefined ? without(it, 'cover') : { ...it, cover }
}

/** The badge on its front: the one that came in that file, first or later. */
export function frontOf(
  { cover }: CollectionRecord,
  badges: readonly Findable[],
): Findable | undefined {
  if (cover === undefined) return undefined
  return badges.find(({ file, otherFiles }) => file === cover || otherFiles?.includes(cover))
}

/** The badges as a picture of the collection shows them: the one on its front first, if it is still there. */
export function coverFirst(it: CollectionRecord, badges: readonly Findable[]): readonly Findable[] {
  const front = frontOf(it, badges)
  return front ? movedTo(badges, front, 0) : badges
}

/** The sort of the wall that an order by rule is. */
const SORT_OF = { name: 'name', awarded: 'newest', added: 'added', issuer: 'issuer' } as const

/** The badges of a collection in its order; those that are gone or in the trash are left out. */
export function badgesIn(
  it: CollectionRecord,
  rows: ReadonlyMap<BadgeId, Findable>,
): readonly Findable[] {
  const badges = it.badgeIds.flatMap((id) => rows.get(id) ?? [])
  const there = badges.filter(({ place }) => place !== 'trash')
  return it.order === 'hand' ? there : inOrder(there, SORT_OF[it.order])
}
