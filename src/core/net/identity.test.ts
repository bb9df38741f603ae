/** Claims about when two ids are one: what may differ, what never may, and that no spelling joins two hosts. */
import { assert, constantFrom, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  domainOf,
  hostOf,
  isSameAddress,
  isSameController,
  isSameHost,
  isSameId,
  isSameOrigin,
  listedForm,
  siteOfDidWeb,
} from './identity.ts'

const isListedAs = (one: string, other: string) => listedForm(one) === listedForm(other)
const RELATIONS = {
  isSameHost,
  isSameOrigin,
  isSameAddress,
  isSameId,
  isListedAs,
  isSameController,
}
const named = Object.entries(RELATIONS)

/** Addresses that differ in scheme, host, port, path, ending and encoding, with some that are one. */
const address = tuple(
  constantFrom('http://', 'https://', 'HTTPS://'),
  constantFrom('school.example', 'School.example', 'evil.example', 'school.example.evil.example'),
  constantFrom('', ':8443', '%3A8443'),
  constantFrom('', '/', '/a', '/a/', '/%61', '/a%2Fb', '/a/b', '/A'),
  constantFrom('', ' ', '?q', '#key'),
).map((parts) => parts.join(''))

describe.each(named)('%s', (_, same) => {
  it('holds for an address and itself, and both ways round', () => {
    assert(
      property(address, address, (one, other) => {
        expect(same(one, other)).toBe(same(other, one))
        if (hostOf(one) !== '') expect(same(one, one)).toBe(true)
      }),
    )
  })
  it('never joins two hosts', () => {
    assert(
      property(address, address, (one, other) => {
        const hosts = [hostOf(one.trim()), hostOf(other.trim())]
        if (hosts.every((host) => host !== '') && hosts[0] !== hosts[1])
          expect(same(one, other)).toBe(false)
      }),
    )
  })
  it('never takes `/a` for `/A`, where it looks at the path', () => {
    const both = ['https://school.example/a', 'https://school.example/A'] as const
    expect(same(...both)).toBe(same === isSameHost || same === isSameOrigin)
  })
})

const A = 'https://school.example/a'
const PAIRS: readonly (readonly [string, string, readonly string[]])[] = [
  ['another scheme', 'http://school.example/a', ['Host', 'Origin', 'Address', 'Id']],
  ['a final slash', 'https://school.example/a/', ['Host', 'Origin', 'ListedAs']],
  ['percent-encoding', 'https://school.example/%61', ['Host', 'Origin', 'Id', 'ListedAs']],
  ['white space around it', ` ${A} `, ['Origin', 'Address', 'Id', 'ListedAs']],
  ['`www.`', 'https://www.school.example/a', ['Origin']],
  ['another port', 'https://school.example:8443/a', []],
  ['an encoded slash, which makes it no address', 'https://school.example%2Fa', ['Id']],
]

it.each(PAIRS)('%s differs for all but these', (_, other, alike) => {
  const holding = named.filter(([, same]) => same(A, other)).map(([name]) => name)
  expect(holding.map((name) => name.replace(/^is(Same)?/, ''))).toEqual(alike)
})

it('a did:web is one owner whatever the case of its host, and never another path', () => {
  expect(isSameController('did:web:School.example:a', 'did:web:school.example:a')).toBe(true)
  expect(isSameController('did:web:school.example:A', 'did:web:school.example:a')).toBe(false)
  expect(isSameController(undefined, 'did:web:school.example')).toBe(false)
})

it('a did:web stands for a site, and proves its host as an https address does', () => {
  expect(siteOfDidWeb('did:web:school.example%3A8443:a#key')).toBe('https://school.example:8443/a')
  expect(domainOf('did:web:school.example:a')).toBe('school.example')
  expect(domainOf('https://www.school.example:8443/a')).toBe('school.example')
  expect(domainOf('http://school.example/a')).toBe(undefined)
})
