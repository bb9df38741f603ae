/** Claims about looking at the lock from outside: there is none, it is there, or nobody could look, and these are never mixed up. */
import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'
import { db } from '../tables/database.ts'
import { lyingThere } from './closed-here.ts'

afterEach(() => vi.restoreAllMocks())

it('where nothing was ever kept there is no lock, and no database is made by looking', async () => {
  expect(await lyingThere()).toEqual({ lock: undefined, waiting: 0 })
  expect(await indexedDB.databases()).toEqual([])
})

it('a database that does not open is not one without a lock', async () => {
  await db.open()
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    const request = { error: new DOMException('the disk', 'UnknownError') }
    queueMicrotask(() => Reflect.get(request, 'onerror')())
    return request as unknown as IDBOpenDBRequest // as far as it is looked at
  })
  await expect(lyingThere()).rejects.toMatchObject({ name: 'UnknownError' })
})
