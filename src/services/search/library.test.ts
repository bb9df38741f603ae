/** Claims about the library: it follows the database, and is never asked to be told. */
import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { newCollection, withBadges } from '#core/collection/collection.ts'
import type { CollectionId } from '#core/records/records.ts'
import { aRecord, badgeId } from '#core/testing/a-badge.ts'
import { removeCollections, saveCollections } from '#storage/operations/collections.ts'
import { editBadge, labelBadges } from '#storage/operations/edit-badge.ts'
import { moveTo, removeForever } from '#storage/operations/place-badges.ts'
import { removeEverything } from '#storage/operations/remove-everything.ts'
import { db } from '#storage/tables/database.ts'
import { library, libraryFailure } from './library.ts'

const names = Array.from({ length: 450 }, (_, at) => `badge ${at}`)
const first = badgeId('badge 0')
const second = badgeId('badge 1')

const found = (id: string) => library.get()?.badges.find((badge) => badge.id === id)

beforeAll(async () => {
  vi.stubGlobal('localStorage', {})
  vi.stubGlobal('caches', { keys: () => Promise.resolve([]) })
  await db.badges.bulkAdd(names.map((name) => aRecord({ id: name })))
  library.subscribe(() => undefined)
})

describe('the library', () => {
  it('has every badge once, however many parts they were read in', async () => {
    await vi.waitFor(() => expect(library.get()?.badges).toHaveLength(names.length))
    expect(new Set(library.get()?.badges.map(({ id }) => id)).size).toBe(names.length)
  })
  it('follows what is written on a badge, and where it is put', async () => {
    await labelBadges([first], 'zorg', true)
    await vi.waitFor(() => expect(found(first)?.labels).toEqual(['zorg']))
    await moveTo([first], 'trash')
    await vi.waitFor(() => expect(found(first)?.place).toBe('trash'))
  })
  it('knows the collections of a badge, until there are none', async () => {
    const id = 'c' as CollectionId // tests name collections in words
    await saveCollections(withBadges(newCollection(id, 'C', { position: 0, at: '' }), [first]))
    await vi.waitFor(() => expect(found(first)?.collections).toEqual([id]))
    await removeCollections(id)
    await vi.waitFor(() => expect(found(first)?.collections).toEqual([]))
  })
  it('says that a reading failed, keeps what it had, and has all after another try', async () => {
    const disk = vi.spyOn(db.badges, 'bulkGet').mockImplementation(() => {
      throw new DOMException('the disk does not answer', 'UnknownError')
    })
    await editBadge(second, { labels: ['techniek'] })
    await vi.waitFor(() => expect(libraryFailure.get()).toBe(true))
    expect(found(second)?.labels).toEqual([])
    disk.mockRestore()
    libraryFailure.retry()
    await vi.waitFor(() => expect(libraryFailure.get()).toBe(false))
    expect(found(second)?.labels).toEqual(['techniek'])
    expect(library.get()?.badges).toHaveLength(names.length)
  })
  it('forgets what was removed for good', async () => {
    await removeForever([first])
    await vi.waitFor(() => expect(found(first)).toBeUndefined())
    expect(library.get()?.badges).toHaveLength(names.length - 1)
  })
  it('is empty after everything was removed', async () => {
    expect(await removeEverything()).toMatchObject({ ok: true })
    await vi.waitFor(() => expect(library.get()?.badges).toHaveLength(0))
  })
})
