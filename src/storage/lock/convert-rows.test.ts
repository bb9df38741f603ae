/** Claims about a backpack that is locked and unlocked: cut off anywhere it is whole, and what lies there says nothing. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FileDigest } from '#core/badge/badge.ts'
import { rowKeysOf } from '#core/lock/row-seal.ts'
import type { CollectionId, PageId } from '#core/records/records.ts'
import { onSpoiled } from '../guards/spoiled-rows.ts'
import { ofAchievements } from '../live/badge-queries.ts'
import { newestBadges } from '../live/findable-badges.ts'
import { editBadge } from '../operations/edit-badge.ts'
import { keepBatch } from '../operations/keep-badges.ts'
import { emptyOldShared, keepShared } from '../operations/shared-files.ts'
import { db } from '../tables/database.ts'
import { anItem, aReport } from '../testing/kept-badges.ts'
import { type ConvertOptions, convertRows } from './convert-rows.ts'
import { lockRows } from './lock-rows.ts'
import { setOpenLock } from './lock-state.ts'
import { openHere } from './open-here.ts'
import type { Row } from './row-forms.ts'

const keys = await rowKeysOf(new Uint8Array(32).fill(7))
const others = await rowKeysOf(new Uint8Array(32).fill(8))

/** Words of a person, none of which may lie readable while the lock is on. */
const SECRETS = ['Zeilen', 'geheim briefje', 'me@example.org', 'Lief Dagboek', 'school.example']

beforeEach(async () => {
  setOpenLock(undefined)
  await db.delete({ disableAutoOpen: false })
  await db.open()
  const items = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      anItem(`Zeilen ${n}`, {
        recipient: [{ kind: 'email', value: 'me@example.org', hashed: false }] as never, // read by nobody here
      }),
    ),
  )
  await keepBatch(items)
  const [first] = items
  if (!first) throw new Error('nothing to keep')
  await editBadge(first.credential.id, { notes: 'geheim briefje' })
  await db.reports.put({ badgeId: first.credential.id, report: aReport('2026-01-01T00:00:00Z') })
  await db.collections.add({
    ...{ id: 'c' as CollectionId, title: 'Lief Dagboek', text: '', position: 0, order: 'hand' },
    ...{ badgeIds: [first.credential.id], updatedAt: '2026-01-01T00:00:00Z' },
  })
  await db.pages.add({
    ...{ id: 'p' as PageId, title: 'Lief Dagboek', content: {}, updatedAt: '2026-01-01T00:00:00Z' },
  })
  await db.overlays.add({
    ...{ id: 'edge {"from":"https://school.example/1"}', kind: 'edge', decision: 'own' },
    ...{ content: {}, updatedAt: '2026-01-01T00:00:00Z' },
  })
  await db.contexts.add({
    ...{ url: 'https://school.example/ctx', json: '{}', sha256: '', loadedAt: '' },
  })
  await db.identities.add({ id: 'me@example.org', value: 'me@example.org' })
  await db.vaultRows.add({ key: 'badges/Zeilen', row: { heads: {} } as never })
  await db.settings.put({ key: 'ownName', value: 'Lief Dagboek' })
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt'])
  await db.secrets.add({
    ...{ place: 'p', key, iv: new Uint8Array(12), sealed: new Uint8Array([1, 2]).buffer },
  })
  await db.skillFiles.add({ name: 'esco', bytes: new Uint8Array([5, 6]), loadedAt: 1 })
  await keepShared([new File(['geheim briefje'], 'geheim briefje.txt')])
})

/** Every row as it lies there, past every layer. */
async function lying(): Promise<Record<string, readonly Row[]>> {
  await db.open()
  const all = db.tables.map(async ({ name }) => {
    const store = db.backendDB().transaction(name).objectStore(name)
    const rows = await new Promise<Row[]>((resolve) => {
      const asked: IDBRequest<Row[]> = store.getAll()
      asked.onsuccess = () => resolve(asked.result)
    })
    return [name, rows] as const
  })
  return Object.fromEntries(await Promise.all(all))
}

/** What it says, whatever form it has: bytes as text, in no order that the form decides. */
async function said(): Promise<string> {
  const rows = Object.entries(await lying()).map(async ([table, some]) => {
    const texts = await Promise.all(some.map(async (row) => JSON.stringify(await plain(row))))
    return [table, texts.sort()]
  })
  return JSON.stringify(await Promise.all(rows))
}

async function plain(row: Row): Promise<Row> {
  const columns = Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const values = columns.map(async ([name, value]) => {
    if (value instanceof Blob) return [name, [...new Uint8Array(await value.arrayBuffer())]]
    if (value instanceof ArrayBuffer) return [name, [...new Uint8Array(value)]]
    return [name, ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value] // all are of bytes
  })
  return Object.fromEntries(await Promise.all(values))
}

/** All that lies there, as a thief would search it. */
async function searched(): Promise<string> {
  const rows = Object.values(await lying()).flat()
  const texts = rows.map(async (row) =>
    Object.values(await plain(row))
      .map((value) =>
        Array.isArray(value) && value.every((one) => typeof one === 'number')
          ? Buffer.from(value).toString('latin1')
          : JSON.stringify(value),
      )
      .join(' '),
  )
  return (await Promise.all(texts)).join('\n')
}

/** Ends it after so many portions, as a tab that is closed does; false when there were no more. */
async function cutAfter(portions: number, to: ConvertOptions['to']): Promise<boolean> {
  let left = portions
  const onProgress = () => {
    if (left === 0) throw new Error('cut')
    left -= 1
  }
  return convertRows({ keys, to, onProgress }).then(
    () => false,
    () => true,
  )
}

const open = () => {
  db.close({ disableAutoOpen: false })
  lockRows()
  openHere(keys)
}

describe('a backpack that is locked', () => {
  it('says no word of its person where it lies, and says all of them before', async () => {
    const before = await searched()
    for (const word of SECRETS) expect(before).toContain(word)
    await convertRows({ keys, to: 'locked' })
    const after = await searched()
    for (const word of SECRETS) expect(after).not.toContain(word)
  })

  it('comes back to the last byte, however often it was cut off on the way and back', async () => {
    const before = await said()
    const cuts = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(cuts, cuts, async (there, back) => {
        for (const portions of there) await cutAfter(portions, 'locked')
        await convertRows({ keys, to: 'locked' })
        expect((await convertRows({ keys, to: 'locked' })).changed).toBe(0)
        for (const portions of back) await cutAfter(portions, 'plain')
        expect((await convertRows({ keys, to: 'plain' })).left).toBe(0)
        expect(await said()).toBe(before)
      }),
      { numRuns: 12 },
    )
  })

  it('is read and written in both forms by who has the key, halfway too', async () => {
    expect(await cutAfter(2, 'locked')).toBe(true)
    open()
    expect(await newestBadges.read('backpack')).toHaveLength(60)
    expect(await db.files.count()).toBe(60)
    await keepBatch([await anItem('Zeilen op zee')])
    expect(await searched()).not.toContain('Zeilen op zee')
    await convertRows({ keys, to: 'locked' })
    expect(
      await ofAchievements.read(['https://school.example https://school.example/none']),
    ).toEqual([])
    expect(await db.badges.count()).toBe(61)
    const texts = await db.files.toArray().then((rows) => rows.map(({ bytes }) => bytes.text()))
    expect(await Promise.all(texts)).toContain('png of Zeilen op zee')
  })

  it('is found by the words that are no longer there', async () => {
    const key = (await db.badges.toArray())[0]?.achievementKey ?? ''
    await convertRows({ keys, to: 'locked' })
    open()
    expect(await ofAchievements.read([key])).toHaveLength(1)
    expect(await db.contexts.get('https://school.example/ctx')).toBeDefined()
    expect(await db.contexts.toCollection().primaryKeys()).toEqual(['https://school.example/ctx'])
    expect(await db.vaultRows.where('key').startsWith('badges/').primaryKeys()).toEqual([
      'badges/Zeilen',
    ])
    await db.vaultRows.put({ key: 'badges/Zeilen', row: { heads: {} } as never })
    expect(await db.vaultRows.count()).toBe(1)
  })

  it('gives nothing to another key, and keeps every row', async () => {
    await convertRows({ keys, to: 'locked' })
    const before = await said()
    const { changed, left } = await convertRows({ keys: others, to: 'plain' })
    expect(changed).toBe(0)
    expect(left).toBeGreaterThan(60)
    expect(await said()).toBe(before)
  })
})

describe('a backpack that is locked while something else goes on', () => {
  it('is whole when two tabs lock it at once, and when a tab still writes a last word', async () => {
    const late = await anItem('Zeilen op zee')
    await Promise.all([
      convertRows({ keys, to: 'locked' }),
      convertRows({ keys, to: 'locked' }),
      keepBatch([late]),
    ])
    await convertRows({ keys, to: 'locked' })
    expect(await searched()).not.toContain('Zeilen')
    open()
    expect(await db.badges.count()).toBe(61)
    expect(await db.badges.get(late.credential.id)).toBeDefined()
  })

  it('throws away nothing that came in for somebody who is locked out, however long it waits', async () => {
    const tomorrow = Date.now() + 24 * 60 * 60 * 1000
    await db.lock.put({ name: 'lock', state: 'on', away: 0, header: {} as never }) // nobody opens it here
    expect(await emptyOldShared(tomorrow)).toMatchObject({ value: 0 })
    await convertRows({ keys, to: 'locked' })
    expect(await keepShared([new File(['more'], 'more.txt')])).toBe(true)
    expect(await db.inbox.count()).toBe(2)
    open()
    expect(await emptyOldShared(tomorrow)).toMatchObject({ value: 2 })
  })
})

describe('a row that somebody changed while it was locked', () => {
  const spoil = async (change: (row: Row, other: Row) => Row) => {
    await convertRows({ keys, to: 'locked' })
    const [row, other] = (await lying()).badges ?? []
    const store = db.backendDB().transaction('badges', 'readwrite').objectStore('badges')
    await new Promise((done) => {
      store.put(change(row ?? {}, other ?? {})).onsuccess = done
    })
    open()
  }

  it.each([
    [
      'by one bit',
      (row: Row) => ({
        ...row,
        locked: (row.locked as Uint8Array).map((b, at) => (at === 99 ? b ^ 1 : b)),
      }),
    ],
    ['for another row', (row: Row, other: Row) => ({ ...row, locked: other.locked })],
  ])('%s is told, is not shown, and stays', async (_, change) => {
    let told = 0
    const stop = onSpoiled(() => {
      told += 1
    })
    await spoil(change)
    expect(await newestBadges.read('backpack')).toHaveLength(59)
    expect(told).toBeGreaterThan(0)
    stop()
    expect((await lying()).badges).toHaveLength(60)
  })

  it('is put aside when the lock is taken off, and no other row is', async () => {
    await spoil((row, other) => ({ ...row, locked: other.locked }))
    setOpenLock(undefined)
    const keepSpoiled = (table: string, row: Row) => ({ name: 'spoiled 1', table, row })
    expect(await convertRows({ keys, to: 'plain', keepSpoiled })).toMatchObject({ left: 1 })
    const { badges, lock } = await lying()
    expect(badges).toHaveLength(59)
    expect(lock).toMatchObject([{ table: 'badges' }])
  })
})

describe('a disk that is full halfway', () => {
  it('leaves every row in one of both forms, and all of it comes back, wherever it was', async () => {
    const before = await said()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 200 }), async (room) => {
        const outcome = await withRoomFor(room, () => convertRows({ keys, to: 'locked' }))
        if (outcome instanceof Error) expect(outcome.name).toBe('QuotaExceededError')
        await withRoomFor(room, () => convertRows({ keys, to: 'plain' }))
        await convertRows({ keys, to: 'plain' })
        expect(await said()).toBe(before)
      }),
      { numRuns: 15 },
    )
  })
})

/** The browser takes so many rows and then no more. */
async function withRoomFor<T>(rows: number, work: () => Promise<T>): Promise<T | Error> {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its own store below, and put back
  const put = IDBObjectStore.prototype.put
  let room = rows
  IDBObjectStore.prototype.put = function full(this: IDBObjectStore, ...row: [unknown]) {
    room -= 1
    if (room < 0) throw new DOMException('full', 'QuotaExceededError')
    return put.apply(this, row)
  }
  const outcome = await work().catch((error: unknown) => error as Error)
  IDBObjectStore.prototype.put = put
  return outcome
}

it('a file of the person is the same bytes after it', async () => {
  const digest = (await db.files.toCollection().first())?.digest ?? ('' as FileDigest)
  const before = await (await db.files.get(digest))?.bytes.text()
  await convertRows({ keys, to: 'locked' })
  open()
  const file = await db.files.get(digest)
  expect(file?.bytes).toBeInstanceOf(Blob)
  expect(await file?.bytes.text()).toBe(before)
})
