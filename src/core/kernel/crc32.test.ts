/** Claims about CRC-32, with zlib's answer beside ours. */
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from './bytes.ts'
import { crc32 } from './crc32.ts'

describe('CRC-32', () => {
  it('of "123456789" is the check value of the standard', () => {
    expect(crc32(utf8('123456789')).toString(16)).toBe('cbf43926')
  })

  it('is what jszip computes for any bytes', () => {
    const peer = createRequire(import.meta.url)('jszip/lib/crc32.js') as (
      bytes: Uint8Array,
      sofar: number,
    ) => number
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(crc32(bytes)).toBe(peer(bytes, 0) >>> 0)
      }),
    )
  })

  it('of two pieces after each other is that of the whole', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (one, two) => {
        expect(crc32(two, crc32(one))).toBe(crc32(Uint8Array.of(...one, ...two)))
      }),
    )
  })
})
