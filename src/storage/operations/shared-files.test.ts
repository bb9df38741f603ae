/** Claims about how much may wait in the inbox before anybody said yes. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { SHARED_LIMITS } from '#core/records/inbox.ts'
import { db } from '../tables/database.ts'
import { keepShared } from './shared-files.ts'

const files = (count: number, size = 1) =>
  Array.from({ length: count }, () => new File([new Uint8Array(size)], 'a.png'))

beforeEach(() => db.inbox.clear())

it('keeps as many shared files as may wait, and none of those above', async () => {
  expect(await keepShared(files(SHARED_LIMITS.files))).toBe(true)
  expect(await keepShared(files(1))).toBe(false)
  expect(await db.inbox.count()).toBe(SHARED_LIMITS.files)
})

it('keeps none of files that are too large together', async () => {
  expect(await keepShared(files(3, SHARED_LIMITS.bytes / 2))).toBe(false)
  expect(await db.inbox.count()).toBe(0)
})

it('keeps no more when they are sent at the same moment', async () => {
  await Promise.all(Array.from({ length: 5 }, () => keepShared(files(60))))
  expect(await db.inbox.count()).toBe(60)
})
