/** Claims about what comes in by itself: it waits for a yes, and before it nothing is read, fetched or kept. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WAITING_TIME } from '#core/records/inbox.ts'
import { sharedFiles } from '#storage/live/inbox-queries.ts'
import { keepShared } from '#storage/operations/shared-files.ts'
import { db } from '#storage/tables/database.ts'
import { requests } from './addresses-to-fetch.ts'
import { accept, arrivalOf, arrivals, discard, holdFiles, holdText } from './arrivals.ts'
import { importSources } from './import.ts'

const fetchFile = vi.hoisted(() => vi.fn())
vi.mock('#workers/badge-client.ts', () => ({ badgeClient: () => ({ fetchFile }) }))
vi.mock('./import.ts', () => ({ importSources: vi.fn() }))
const imported = vi.mocked(importSources)

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] })
  vi.clearAllMocks()
  fetchFile.mockResolvedValue({ ok: true, value: { outcome: 'unreachable', why: 'blocked' } })
  arrivals.set([])
  requests.set({ requests: [] })
  await db.delete({ disableAutoOpen: false })
})
afterEach(() => vi.useRealTimers())

const ADDRESS = 'https://issuer.example.org/17'
const keys = () => arrivals.get().map(({ key }) => key)
const names = () => imported.mock.calls.flatMap(([sources]) => sources.map(({ name }) => name))

function expectNothing() {
  expect(imported).not.toHaveBeenCalled()
  expect(fetchFile).not.toHaveBeenCalled()
  expect(requests.get()).toEqual({ requests: [] })
}

it.each([
  ['JSON', '{"type":"Assertion"}'],
  ['a JWT', 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln'],
  ['an svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a picture as a data address', 'data:image/png;base64,iVBORw0KGgo='],
  ['a web address', ADDRESS],
  ['a link of our own', `web+badge:${ADDRESS}`],
  ['a piece of a web page', `<img src="${ADDRESS}">`],
])('%s in a link waits, and is in by the yes', async (_, text) => {
  holdText(text, { by: 'link' })
  expect(arrivals.get()).toHaveLength(1)
  expectNothing()
  await accept(keys())
  expect(imported.mock.calls.length + fetchFile.mock.calls.length).toBe(1)
  expect(arrivals.get()).toEqual([])
})

it('leaves nothing behind after the no', async () => {
  holdText(`{"a":1}`, { by: 'link' })
  holdText(ADDRESS, { by: 'link' })
  holdFiles([new File(['x'], 'a.jwt')])
  await keepShared([new File(['x'], 'b.png')])
  const shared = (await sharedFiles.read()).map(arrivalOf)
  await discard([...keys(), ...shared.map(({ key }) => key)])
  expectNothing()
  expect(arrivals.get()).toEqual([])
  expect(await db.inbox.count()).toBe(0)
})

it('adds shared and opened files by one yes, and fetches the address that was agreed to', async () => {
  await keepShared([new File(['x'], 'b.png')])
  holdFiles([new File(['x'], 'a.jwt')])
  holdText(ADDRESS, { by: 'link' })
  const shared = (await sharedFiles.read()).map(arrivalOf)
  await accept([...keys(), ...shared.map(({ key }) => key)])
  expect(names()).toEqual(['b.png', 'a.jwt'])
  expect(fetchFile.mock.calls.map(([, documents]: unknown[]) => documents)).toEqual([[ADDRESS]])
  expect(requests.get().requests.map(({ url, state }) => [url, state])).toEqual([
    [ADDRESS, 'failed'],
  ])
})

it('adds only what was shown when the yes was said', async () => {
  holdFiles([new File(['x'], 'a.jwt')])
  const seen = keys()
  holdFiles([new File(['x'], 'later.jwt')])
  await accept(seen)
  expect(names()).toEqual(['a.jwt'])
  expect(arrivals.get()).toHaveLength(1)
})

it('is emptied after an hour', () => {
  holdText(ADDRESS, { by: 'link' })
  vi.advanceTimersByTime(WAITING_TIME / 2)
  holdFiles([new File(['x'], 'a.jwt')])
  vi.advanceTimersByTime(WAITING_TIME / 2)
  expect(arrivals.get().map(({ by }) => by)).toEqual(['system'])
  vi.advanceTimersByTime(WAITING_TIME / 2)
  expect(arrivals.get()).toEqual([])
})

it('takes no yes that comes after an hour, as on a computer that slept', async () => {
  holdFiles([new File(['x'], 'a.jwt')])
  const all = keys()
  vi.setSystemTime(Date.now() + WAITING_TIME)
  await accept(all)
  expectNothing()
})

it('asks once about an address, and about no more than a person can look at', () => {
  holdText(ADDRESS, { by: 'link' })
  holdText(ADDRESS, { by: 'link' })
  expect(arrivals.get()).toHaveLength(1)
  for (let at = 0; at < 50; at += 1) holdText(`${ADDRESS}/${at}`, { by: 'link' })
  expect(arrivals.get()).toHaveLength(20)
})

it('says at once what can never be added', () => {
  holdText('https://192.168.1.1/badge.json', { by: 'link' })
  holdText('javascript:alert(1)', { by: 'link' })
  expect(arrivals.get()).toEqual([])
  expect(requests.get().note).toEqual({ kind: 'unknown' })
  expect(requests.get().requests.map(({ failure }) => failure?.kind)).toEqual(['refusedHost'])
  expect(fetchFile).not.toHaveBeenCalled()
})
