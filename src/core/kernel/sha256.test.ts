/** Claims about the hash that does not wait: it is the one of the standard. */
import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { hex, sha256Hex, utf8 } from './bytes.ts'
import { sha256Now } from './sha256.ts'

it('hashes "abc" as FIPS 180-4 says', () => {
  expect(hex(sha256Now(utf8('abc')))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

it('hashes as OpenSSL does, at every length around the blocks', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = new Uint8Array(length).fill(length)
    expect(hex(sha256Now(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'))
  }
})

it('hashes as OpenSSL does, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(hex(sha256Now(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'))
    }),
  )
})

it('is the hash of a file too, whether that is short or long', async () => {
  for (const length of [0, 1000, 100_000]) {
    const bytes = new Uint8Array(length).fill(7)
    expect(await sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  }
})
