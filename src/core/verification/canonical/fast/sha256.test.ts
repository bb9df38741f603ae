/** Claims about the hash that does not wait: it is the one of the standard. */
import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { utf8 } from '../../../kernel/bytes.ts'
import { sha256Now } from './sha256.ts'

it('hashes "abc" as FIPS 180-4 says', () => {
  expect(sha256Now(utf8('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

it('hashes as OpenSSL does, at every length around the blocks', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = new Uint8Array(length).fill(length)
    expect(sha256Now(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  }
})

it('hashes as OpenSSL does, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(sha256Now(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
    }),
  )
})
