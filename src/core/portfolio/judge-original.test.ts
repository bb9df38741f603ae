/** Claims about what a page may say of a badge file by its own bytes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256Hex, utf8 } from '../kernel/bytes.ts'
import { anAward } from '../testing/a-hosted-badge.ts'
import { anOb3, aSigner } from '../testing/signed-badges.ts'
import { judgeOriginal } from './judge-original.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const PUBLIC = join(import.meta.dirname, '../../../public')

async function judged(bytes: Uint8Array, spoil: (bytes: Uint8Array) => Uint8Array = (it) => it) {
  return judgeOriginal(spoil(bytes), await sha256Hex(bytes), NOW)
}

const published = (path: string) => new Uint8Array(readFileSync(join(PUBLIC, path)))

async function signed(over: object = {}): Promise<string> {
  const signer = await aSigner('EdDSA')
  return signer.sign(anOb3(signer.did, over), { kid: `${signer.did}#0` })
}

describe('a badge file inside a page', () => {
  it('is called genuinely signed on its signature alone, by nobody it can name', async () => {
    expect(await judged(utf8(await signed()))).toEqual({
      answer: 'issuerUnproven',
      names: ['Robotics'],
    })
  })

  it.each([
    ['an altered badge', async () => `${(await signed()).slice(0, -4)}AAAA`, 'invalid'],
    ['an expired badge', () => signed({ validUntil: '2024-02-01T00:00:00Z' }), 'expired'],
    [
      'a badge whose issuer would have to be asked',
      () => Promise.resolve(JSON.stringify(anAward())),
      'unverified',
    ],
  ])('is not called valid: %s', async (_, text, answer) => {
    expect(await judged(utf8(await text()))).toMatchObject({ answer })
  })

  it.each(['veilig-werken-op-hoogte.png', 'nederlands-spreken.png', 'burenhulp.png'])(
    'is an example and nothing else when it is one of ours: %s',
    async (name) => {
      expect(await judged(published(`examples/${name}`))).toMatchObject({ answer: 'example' })
    },
  )

  it('is called changed when one byte differs from what was put in the page', async () => {
    const spoil = (bytes: Uint8Array) => bytes.with(bytes.length - 1, 1)
    expect(await judged(published('examples/veilig-werken-op-hoogte.png'), spoil)).toEqual({
      answer: 'changed',
      names: [],
    })
  })

  it('proves nothing when no badge can be read in it', async () => {
    const bytes = new TextEncoder().encode('hello')
    expect(await judgeOriginal(bytes, await sha256Hex(bytes), NOW)).toEqual({
      answer: 'unverified',
      names: [],
    })
  })
})
