/** Which addresses an issuer's profile claims, and those that only look like them. */
import { describe, expect, it } from 'vitest'
import { scopeOf } from './scope.ts'

const ISSUER = 'https://issuer.example/issuer.json'
const within = (address: string, verification: object = {}) =>
  scopeOf(address, JSON.parse(JSON.stringify({ verification })), ISSUER).within

describe('an issuer’s scope', () => {
  it.each([
    ['https://issuer.example/award/1', {}, true],
    ['https://issuer.example:443/award/1', {}, true],
    ['http://ISSUER.example/award/1', {}, true],
    ['https://issuer.example.evil.tld/award/1', {}, false],
    ['https://issuer.example@evil.tld/award/1', {}, false],
    ['https://me@issuer.example/award/1', {}, false],
    ['https://іssuer.example/award/1', {}, false],
    ['https://issuer.example:8443/award/1', {}, false],
    ['https://cdn.example/1', { allowedOrigins: ['https://cdn.example/'] }, true],
    ['https://cdn.example:8443/1', { allowedOrigins: ['cdn.example:8443'] }, true],
    ['https://issuer.example/award/1', { allowedOrigins: 'cdn.example' }, false],
    ['https://issuer.example/award/1', { startsWith: 'https://issuer.example/award' }, true],
    [
      'https://issuer.example/award/1',
      { startsWith: ['x', 'https://issuer.example/award/'] },
      true,
    ],
    ['https://issuer.example/awards/1', { startsWith: 'https://issuer.example/award' }, false],
    [
      'https://issuer.example/award/..%2fuser/1',
      { startsWith: 'https://issuer.example/award' },
      false,
    ],
    [
      'https://issuer.example/award/..%2\tfuser',
      { startsWith: 'https://issuer.example/award' },
      false,
    ],
    [
      'https://issuer.example/award/..;/user/1',
      { startsWith: 'https://issuer.example/award' },
      false,
    ],
    ['https://issuer.example/%61ward/1', { startsWith: 'https://issuer.example/award' }, true],
    ['https://issuer.example/award?id=1', { startsWith: 'https://issuer.example/award' }, true],
    ['https://issuer.example.evil.tld/1', { startsWith: 'https://issuer.example' }, false],
    ['https://cdn.example/1', { startsWith: 'https://cdn.example/' }, false],
  ])('holds %s with %j: %s', (address, policy, expected) => {
    expect(within(address, policy)).toBe(expected)
  })
})
