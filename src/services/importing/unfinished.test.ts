/** Claims about how often a file is written to the inbox on its way into the backpack. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { db } from '#storage/tables/database.ts'
import { fileSource } from './source.ts'
import { forget, remember } from './unfinished.ts'

const LARGE = 3 * 1024 * 1024
const LASTING = 5000

/** What was put in the inbox since the test began, by name; a row without one only tries whether Blobs can be stored. */
let puts: string[] = []
const onPut = (_: unknown, { name }: { readonly name: string }) => {
  if (name !== '') puts.push(name)
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  puts = []
  db.inbox.hook('creating', onPut)
})
afterEach(async () => {
  db.inbox.hook('creating').unsubscribe(onPut)
  vi.useRealTimers()
  await db.delete({ disableAutoOpen: false })
})

const file = (name: string, size = 10) => fileSource(new File([new Uint8Array(size)], name))
const many = Array.from({ length: 40 }, (_, at) => file(`${at}.png`))

/** Lets so much time pass, and what was begun then end. */
async function after(ms: number): Promise<void> {
  vi.advanceTimersByTime(ms)
  await vi.waitFor(() => db.inbox.count())
  await new Promise((resolve) => setImmediate(resolve))
}

it('a large badge that is kept before the import lasts is not written there', async () => {
  const [source] = remember([file('large.png', LARGE)])
  await after(100)
  await forget(source ? [source] : [])
  await after(LASTING)
  expect(puts).toEqual([])
})

it('a large archive is written there once, at once', async () => {
  remember([file('all.zip', LARGE)])
  await after(0)
  await vi.waitFor(() => expect(puts).toEqual(['all.zip']))
  await after(LASTING)
  expect(puts).toEqual(['all.zip'])
})

it('of many only those that were not kept when the import began to last, the last first', async () => {
  const sources = remember(many)
  await forget(sources.slice(0, 30))
  await after(LASTING)
  const last = ['39.png', '38.png', '37.png', '36.png', '35.png']
  await vi.waitFor(() => expect(puts.slice(0, 5)).toEqual(last))
  await vi.waitFor(() => expect(puts).toHaveLength(10))
})
