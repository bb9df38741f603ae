/** Claims about adding lists of issuers: none takes the name, and so the place, of one that comes with the app. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { utf8 } from '#core/kernel/bytes.ts'
import type { Loaded, Wanted } from '#core/kernel/world.ts'
import { BUNDLED_LISTS } from '#core/verification/lists/bundled.ts'
import { db } from '#storage/tables/database.ts'
import { makeListFile } from './issuer-list-file.ts'
import { addListFile, addListFrom, lookForNewer, takeNewer } from './trust-lists.ts'

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
  const newer = BUNDLED && (await lookForNewer({ ...BUNDLED, date: '2025-01-01' }))
  expect((await kept()).map(([name]) => name)).toEqual(['Schools'])
  if (newer?.ok) await takeNewer(newer.value)
  expect(load.mock.lastCall?.[1].url).toBe(SOURCE)
  expect((await kept()).sort()).toEqual(
    [
      [NAME, SOURCE],
      ['Schools', 'elsewhere'],
    ].sort(),
  )
})

const asked = async (over: object) => {
  await addListFile(new File([listCalled('Schools')], 'mine.json'))
  const [before] = await db.trustLists.toArray()
  if (!before) throw new Error('nothing kept')
  answers(JSON.stringify({ ...JSON.parse(listCalled('Schools')), ...over }))
  return lookForNewer({ ...before, source: ADDRESS })
}

it('a newer copy is shown before it is taken: nothing is in use until the yes', async () => {
  const other = { id: 'did:web:school.example', name: 'School' }
  const newer = await asked({ date: '2026-02-02', issuers: [...ISSUERS, other] })
  expect(newer).toMatchObject({ ok: true, value: { changes: { added: [other], removed: [] } } })
  expect(await db.trustLists.toArray()).toMatchObject([{ date: '2026-01-02', issuers: ISSUERS }])
  if (newer.ok) await takeNewer(newer.value)
  expect(await db.trustLists.toArray()).toMatchObject([{ date: '2026-02-02' }])
})

it('a copy that waited for the yes takes no place of a newer one that came meanwhile', async () => {
  const waiting = await asked({ date: '2026-02-02' })
  const newest = JSON.stringify({ ...JSON.parse(listCalled('Schools')), date: '2026-03-03' })
  await addListFile(new File([newest], 'mine.json'))
  if (!waiting.ok) throw new Error('not offered')
  expect(await takeNewer(waiting.value)).toEqual({ ok: false, failure: { kind: 'older' } })
  expect(await db.trustLists.toArray()).toMatchObject([{ date: '2026-03-03' }])
})

it('an older copy is refused, from its source and from a file, and the kept one stays', async () => {
  const older = { ok: false, failure: { kind: 'older' } }
  expect(await asked({ date: '2025-12-31' })).toEqual(older)
  const file = JSON.stringify({ ...JSON.parse(listCalled('Schools')), date: '2025-12-31' })
  expect(await addListFile(new File([file], 'mine.json'))).toEqual(older)
  expect(await db.trustLists.toArray()).toMatchObject([{ date: '2026-01-02' }])
})

it('a list that was signed here is taken with its key, and after that only from that key', async () => {
  const made = { name: 'Ours', source: ADDRESS, date: '', issuers: ISSUERS }
  const signed = await makeListFile(made, true)
  if (!signed.ok) throw new Error('not signed')
  expect(await addListFile(signed.value)).toMatchObject({ ok: true })
  const [kept] = await db.trustLists.toArray()
  expect(kept?.signer).toMatch(/^did:jwk:/)
  const text = await signed.value.text()
  answers(text.replace('Mallory', 'Ministry'))
  if (!kept) throw new Error('nothing kept')
  expect(await lookForNewer(kept)).toEqual({ ok: false, failure: { kind: 'altered' } })
  const bare = await makeListFile(made, false)
  answers(bare.ok ? await bare.value.text() : '')
  expect(await lookForNewer(kept)).toEqual({ ok: false, failure: { kind: 'signatureGone' } })
  await db.signingKeys.clear()
  const foreign = await makeListFile(made, true)
  answers(foreign.ok ? await foreign.value.text() : '')
  expect(await lookForNewer(kept)).toEqual({ ok: false, failure: { kind: 'foreignKey' } })
  answers(text)
  expect(await lookForNewer(kept)).toMatchObject({ ok: true })
})
