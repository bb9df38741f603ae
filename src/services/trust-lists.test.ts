/** Claims about adding lists of issuers: none takes the name, and so the place, of one that comes with the app. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { utf8 } from '#core/kernel/bytes.ts'
import type { Loaded, Wanted } from '#core/kernel/world.ts'
import { BUNDLED_LISTS } from '#core/verification/lists/bundled.ts'
import { db } from '#storage/tables/database.ts'
import { addListFile, addListFrom, refreshList } from './trust-lists.ts'

const load = vi.hoisted(() => vi.fn<(signal: AbortSignal, wanted: Wanted) => Promise<Loaded>>())
vi.mock('#workers/badge-client.ts', () => ({ badgeClient: () => ({ load }) }))

const [BUNDLED] = BUNDLED_LISTS
const NAME = BUNDLED?.name ?? ''
const SOURCE = BUNDLED?.source ?? ''
const ADDRESS = 'https://lists.example.org/mine.json'
const ISSUERS = [{ id: 'did:web:mallory.example', name: 'Mallory' }]

const listCalled = (name: string) =>
  JSON.stringify({ name, source: 'elsewhere', date: '2026-01-02', issuers: ISSUERS })
const kept = async () => (await db.trustLists.toArray()).map(({ name, source }) => [name, source])

function answers(body: string) {
  const headers = { status: 200, contentType: 'application/json', transport: 'https' } as const
  load.mockImplementation((_signal, { url }) =>
    Promise.resolve({ outcome: 'answer', url, body: utf8(body), ...headers }),
  )
}

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

it('a list from an address that calls itself a bundled one is known by its address', async () => {
  answers(listCalled(NAME))
  await addListFrom(ADDRESS)
  expect(await kept()).toEqual([['lists.example.org', 'elsewhere']])
})

it('a list from a file that calls itself a bundled one is known by its file', async () => {
  await addListFile(new File([listCalled(NAME)], 'mine.json'))
  await addListFile(new File([listCalled(NAME)], `${NAME}.json`))
  expect((await kept()).map(([name]) => name).sort()).toEqual([`${NAME}.json`, 'mine'])
})

it('a list with a name of its own keeps it', async () => {
  await addListFile(new File([listCalled('Schools')], 'mine.json'))
  expect(await kept()).toEqual([['Schools', 'elsewhere']])
})

it('a newer copy of a bundled list stays under its name and source, whatever it calls itself', async () => {
  await addListFile(new File([listCalled('Schools')], 'mine.json'))
  answers(listCalled('Schools'))
  if (BUNDLED) await refreshList(BUNDLED)
  expect(load.mock.lastCall?.[1].url).toBe(SOURCE)
  expect((await kept()).sort()).toEqual(
    [
      [NAME, SOURCE],
      ['Schools', 'elsewhere'],
    ].sort(),
  )
})
