import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { OWN_LIST, readTrustList, writeTrustList } from './trust-lists.ts'

const ORIGIN = { name: 'mine.json', source: 'file', today: '2026-11-23' }
const SCHOOL = { id: 'did:web:school.example', name: 'School', url: 'https://school.example' }
const OURS = {
  name: 'Schools',
  source: 'https://lists.example',
  date: '2026-01-02',
  issuers: [SCHOOL],
}

function reading(document: unknown) {
  return readTrustList(typeof document === 'string' ? document : JSON.stringify(document), ORIGIN)
}

it('a list that was exported is read back the same', () => {
  expect(readTrustList(writeTrustList(OURS), ORIGIN)).toEqual({ ok: true, value: OURS })
})

it('a registry of the older kind gives its ids, names and date', () => {
  const { id, ...about } = SCHOOL
  const read = reading({
    meta: { updated: '2025-05-09T18:26:43+00:00' },
    registry: { [id]: about },
  })
  expect(read).toEqual({
    ok: true,
    value: { name: 'mine.json', source: 'file', date: '2025-05-09', issuers: [SCHOOL] },
  })
})

it('no list from outside takes the place of the own list', () => {
  const read = reading({ ...OURS, name: OWN_LIST })
  expect(read.ok && read.value.name).toBe('mine.json')
})

it('an entry without a name or an id is left out, and an id counts once', () => {
  const read = reading({
    ...OURS,
    issuers: [SCHOOL, { id: 'x' }, { name: 'y' }, { ...SCHOOL, name: 'Z' }],
  })
  expect(read.ok && read.value.issuers).toEqual([SCHOOL])
})

it('a badge, an empty list and a page are no lists', () => {
  for (const document of [{ type: 'Assertion' }, { issuers: [] }, { registry: {} }])
    expect(reading(document)).toEqual({ ok: false, failure: { kind: 'notAList' } })
  expect(reading('<html>')).toEqual({ ok: false, failure: { kind: 'notJson' } })
})

it('a key named __proto__ names an issuer and nothing else', () => {
  const read = reading('{"registry":{"__proto__":{"name":"P"}}}')
  expect(read.ok && read.value.issuers).toEqual([{ id: '__proto__', name: 'P' }])
})

const folder = new URL('../../../public/trust/', import.meta.url)
it.each(readdirSync(folder).filter((file) => file !== 'index.json'))(
  'the snapshot %s that comes with the app is a dated list of issuers',
  (file) => {
    const read = readTrustList(readFileSync(new URL(file, folder), 'utf8'), ORIGIN)
    expect(read.ok && read.value.issuers.length).toBeGreaterThan(10)
    expect(read.ok && read.value.date < ORIGIN.today).toBe(true)
  },
)
