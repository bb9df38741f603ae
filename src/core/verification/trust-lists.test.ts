import { readFileSync } from 'node:fs'
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

const FULL = {
  ...OURS,
  issuers: [
    {
      id: 'did:web:school.example',
      name: 'School',
      url: 'https://school.example',
      otherNames: ['The School'],
      otherIds: ['https://school.example/issuer', 'did:key:z6Mkschool'],
      domains: ['school.example'],
      marks: [{ name: 'Accredited', by: 'Ministry', until: '2030-01-01' }],
    },
    { id: 'did:key:z6Mkclub', name: 'Club' },
    { id: 'https://town.example', name: 'Town', domains: ['town.example'] },
  ],
  signature: 'eyJhbGciOiJFZERTQSJ9..c2ln',
}

it('names, DIDs, keys, domains, marks and signature all survive being written and read', () => {
  expect(readTrustList(writeTrustList(FULL), ORIGIN)).toEqual({ ok: true, value: FULL })
})

it('is written in the documented form, and the form of the docs is read', () => {
  const docs = readFileSync(new URL('../../../docs/issuer-lists.md', import.meta.url), 'utf8')
  const [, example = ''] = /```json\n(.*?)```/s.exec(docs) ?? []
  const read = reading(example)
  expect(read.ok && JSON.parse(writeTrustList(read.value))).toEqual(JSON.parse(example))
})

it('an issuer may be known by its domain alone, in any case', () => {
  const read = reading({ ...OURS, issuers: [{ names: ['Town'], domains: ['Town.Example'] }] })
  expect(read.ok && read.value.issuers[0]).toMatchObject({
    domains: ['town.example'],
    name: 'Town',
  })
})

it('what is endlessly long is cut or not taken', () => {
  const names = Array.from({ length: 500 }, (_, at) => `School ${at}`)
  const read = reading({
    ...OURS,
    issuers: [{ names: ['x'.repeat(3000), ...names], keys: 'z6Mk' }],
  })
  expect(read.ok && read.value.issuers[0]?.name).toBe('School 0')
  expect(read.ok && read.value.issuers[0]?.otherNames).toHaveLength(50)
})

it('of a registry with issuers for trying out, those are not known issuers', () => {
  const registry = {
    'did:key:z6MkA': { name: 'Sandbox Issuer' },
    'did:web:dibiho.org:TUM.Test': { name: 'A university' },
    'did:key:z6MkB': { name: 'A school', url: 'https://staging.school.example' },
    'did:key:z6MkC': { name: 'Contest College', url: 'https://contest.edu' },
  }
  const read = reading({ registry })
  expect(read.ok && read.value.issuers.map(({ name }) => name)).toEqual(['Contest College'])
})
