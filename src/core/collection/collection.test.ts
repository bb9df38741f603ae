/** Claims about collections. */
import { describe, expect, it } from 'vitest'
import type { FileDigest } from '../badge/badge.ts'
import type { CollectionId } from '../records/records.ts'
import { findable } from '../search/findable.ts'
import { aBadge, aRecord, badgeId } from '../testing/a-badge.ts'
import {
  badgesIn,
  coverFirst,
  movedTo,
  nested,
  newCollection,
  reordered,
  withBadgeAt,
  withBadges,
  withCover,
  withoutBadges,
} from './collection.ts'

const id = (text: string) => text as CollectionId // tests name collections in words
const made = (name: string) => newCollection(id(name), name, { position: 0, at: '2026-01-01' })
const [a, b, c] = ['a', 'b', 'c'].map(badgeId) as [
  ReturnType<typeof badgeId>,
  ReturnType<typeof badgeId>,
  ReturnType<typeof badgeId>,
] // three ids in, three out
const rows = new Map(
  ['b', 'c', 'a'].map((name, at) => [
    badgeId(name),
    findable(aRecord({ id: name, awardedAt: `202${at}-01-01`, badge: aBadge({ name }) })),
  ]),
)

describe('a collection', () => {
  it('holds a badge once, however often it is added', () => {
    expect(withBadges(withBadges(made('x'), [a, b]), [b, a, c]).badgeIds).toEqual([a, b, c])
  })
  it('keeps the order of the others when one is taken out', () => {
    expect(withoutBadges(withBadges(made('x'), [a, b, c]), [b]).badgeIds).toEqual([a, c])
  })
  it('is ordered by hand from the moment somebody moves a badge', () => {
    const byName = { ...withBadges(made('x'), [c, b, a]), order: 'name' as const }
    const shown = badgesIn(byName, rows).map((row) => row.id)
    expect(shown).toEqual([a, b, c])
    expect(withBadgeAt(byName, shown, c, 0)).toMatchObject({ order: 'hand', badgeIds: [c, a, b] })
  })
  it('shows the chosen badge first on its front, until that badge is gone', () => {
    const cover = 'file of b' as FileDigest // tests name files in words
    const other = 'another file of b' as FileDigest
    const shown = ['a', 'b', 'c'].map((name) =>
      findable(aRecord({ id: name, file: `file of ${name}` as FileDigest })),
    )
    const chosen = withCover(withBadges(made('x'), [a, b, c]), cover)
    expect(coverFirst(chosen, shown).map((row) => row.id)).toEqual([b, a, c])
    expect(coverFirst(chosen, shown.toSpliced(1, 1)).map((row) => row.id)).toEqual([a, c])
    const later = shown.map((row) =>
      row.id === b ? { ...row, file: other, otherFiles: [cover] } : row,
    )
    expect(coverFirst(chosen, later).map((row) => row.id)).toEqual([b, a, c])
    expect(withCover(chosen, undefined)).not.toHaveProperty('cover')
  })
  it('keeps badges that are not there now, for when they come back', () => {
    const gone = badgeId('gone')
    const it = withBadges(made('x'), [gone, a, b])
    expect(withBadgeAt(it, [a, b], b, 0).badgeIds).toEqual([b, a, gone])
  })
  it('shows newest first by date, and nothing from the trash', () => {
    const it = { ...withBadges(made('x'), [a, b, c]), order: 'awarded' as const }
    expect(badgesIn(it, rows).map((row) => row.id)).toEqual([a, c, b])
    const trashed = new Map(rows).set(a, { ...rows.get(a)!, place: 'trash' })
    expect(badgesIn(it, trashed).map((row) => row.id)).toEqual([c, b])
  })
  it('of 5,000 badges moves one without losing any', () => {
    const ids = Array.from({ length: 5000 }, (_, at) => badgeId(String(at)))
    const moved = withBadgeAt(withBadges(made('x'), ids), ids, ids[4999]!, 0)
    expect(moved.badgeIds).toHaveLength(5000)
    expect(moved.badgeIds[0]).toBe('4999')
  })
})

describe('moving', () => {
  it.each([
    [-5, ['b', 'a', 'c']],
    [9, ['a', 'c', 'b']],
    [1, ['a', 'b', 'c']],
  ])('to place %i ends within the list', (place, after) => {
    expect(movedTo(['a', 'b', 'c'], 'b', place)).toEqual(after)
  })
})

describe('another order of some', () => {
  it('leaves all others where they are', () => {
    expect(reordered(['a', 'x', 'b', 'y', 'c'], ['c', 'a', 'b'])).toEqual(['c', 'x', 'a', 'y', 'b'])
  })
})

describe('nesting', () => {
  const [top, inner, other] = [made('top'), { ...made('inner'), parent: id('top') }, made('other')]
  const all = [top, inner, other]

  it('is one level deep', () => {
    expect(nested(all, other, top.id)).toMatchObject({ ok: true, value: { parent: 'top' } })
    expect(nested(all, other, inner.id)).toEqual({ ok: false, failure: 'parentIsNested' })
    expect(nested(all, top, other.id)).toEqual({ ok: false, failure: 'hasChildren' })
  })
  it('never makes a collection its own parent', () => {
    expect(nested(all, other, other.id)).toEqual({ ok: false, failure: 'itself' })
  })
  it('can be undone', () => {
    const up = nested(all, inner, undefined)
    expect(up.ok && 'parent' in up.value).toBe(false)
  })
})
