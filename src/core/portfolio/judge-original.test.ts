/** Claims about what a page may say of a badge file by its own bytes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../kernel/bytes.ts'
import { judgeOriginal } from './judge-original.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const PUBLIC = join(import.meta.dirname, '../../../public')

async function judged(path: string, spoil: (bytes: Uint8Array) => Uint8Array = (it) => it) {
  const bytes = new Uint8Array(readFileSync(join(PUBLIC, path)))
  return judgeOriginal(spoil(bytes), await sha256Hex(bytes), NOW)
}

describe('a badge file inside a page', () => {
  it('is called genuinely signed on its signature alone, by nobody it can name', async () => {
    expect(await judged('examples/veilig-werken-op-hoogte.png')).toEqual({
      answer: 'issuerUnproven',
      names: ['Veilig werken op hoogte'],
    })
  })

  it.each([
    ['an altered badge', 'examples/nederlands-spreken.png', 'invalid'],
    ['an expired badge', 'examples/bedrijfshulpverlener.png', 'expired'],
    ['a badge whose issuer would have to be asked', 'demo/digitaal-veilig-ob2.png', 'unverified'],
  ])('is not called valid: %s', async (_, path, answer) => {
    expect(await judged(path)).toMatchObject({ answer })
  })

  it('is called changed when one byte differs from what was put in the page', async () => {
    const spoil = (bytes: Uint8Array) => bytes.with(bytes.length - 1, 1)
    expect(await judged('examples/veilig-werken-op-hoogte.png', spoil)).toEqual({
      answer: 'changed',
      names: [],
    })
  })

  it('is called unreadable when there is no badge in it', async () => {
    const bytes = new TextEncoder().encode('hello')
    expect(await judgeOriginal(bytes, await sha256Hex(bytes), NOW)).toEqual({
      answer: 'malformed',
      names: [],
    })
  })
})
