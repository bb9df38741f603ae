import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readTrustList } from '../trust-lists.ts'
import { BUNDLED_LISTS, listsInUse, listsOff } from './bundled.ts'

const [members, community] = BUNDLED_LISTS
const MEMBERS = members?.name ?? ''

it.each(['dcc-members.json', 'dcc-community.json'])('%s is a list in our own form', (file) => {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  const read = readTrustList(text, { name: '', source: '', today: '' })
  expect(BUNDLED_LISTS).toContainEqual(read.ok && read.value)
  expect(read.ok && read.value.issuers.length).toBeGreaterThan(5)
})

it('every bundled list has a name, a date and a source to ask for a newer one', () => {
  for (const { name, date, source } of BUNDLED_LISTS) {
    expect(name).not.toBe('')
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(source).toMatch(/^https:/)
  }
})

it('no issuer for trying out counts as known', () => {
  const told = BUNDLED_LISTS.flatMap(({ issuers }) => issuers).map((one) => JSON.stringify(one))
  for (const word of ['test', 'sandbox', 'demo', 'playground', 'plugfest', 'staging', 'my univ'])
    expect(told.filter((one) => one.toLowerCase().includes(word))).toEqual([])
})

it('the bundled lists work from the start, and one that is switched off does not', () => {
  expect(listsInUse([], [])).toEqual([members, community])
  expect(listsInUse([], [MEMBERS])).toEqual([community])
  expect(listsOff([MEMBERS])).toEqual([members])
})

it('a newer copy goes before the bundled one, and is off with it', () => {
  const newer = { name: MEMBERS, source: '', date: '2030-01-01', issuers: [] }
  expect(listsInUse([newer], [])).toEqual([newer, community])
  expect(listsInUse([newer], [MEMBERS])).toEqual([community])
})

it('only a bundled list is switched off by its name', () => {
  const mine = { name: 'Schools', source: '', date: '2030-01-01', issuers: [] }
  expect(listsInUse([mine], ['Schools'])).toContain(mine)
})
