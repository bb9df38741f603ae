/** Claims about locked backups, with node:crypto as the second implementation. */
import { createDecipheriv, pbkdf2Sync } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isLocked, lockBackup, unlockBackup } from './encrypt.ts'
import { blobOf, chunks } from './equal-chunks.ts'
import { strength } from './strength.ts'

const PASSPHRASE = 'vijf paarden eten blauwe soep'
const MEGABYTE = 1024 * 1024

const pattern = (size: number) => Uint8Array.from({ length: size }, (_, at) => at % 251)

async function lock(bytes: Uint8Array<ArrayBuffer>, passphrase = PASSPHRASE): Promise<Blob> {
  const random = (size: number) => new Uint8Array(size).fill(7)
  return blobOf(lockBackup(chunks(new Blob([bytes]).stream()), passphrase, random))
}

const headerShape = z.object({
  salt: z.string(),
  iterations: z.number(),
  chunk: z.number(),
  noncePrefix: z.string(),
})

/** Written from the description of the format alone. */
function unlockByNode(file: Buffer, passphrase: string): Buffer {
  const length = file.readUInt32BE(8)
  const aad = file.subarray(0, 12 + length)
  const header = headerShape.parse(JSON.parse(aad.subarray(12).toString()))
  const salt = Buffer.from(header.salt, 'base64url')
  const key = pbkdf2Sync(passphrase, salt, header.iterations, 32, 'sha256')
  const prefix = Buffer.from(header.noncePrefix, 'base64url')
  const plain: Buffer[] = []
  const step = header.chunk + 16
  for (let at = aad.length, number = 0; at < file.length; at += step, number++) {
    const sealed = file.subarray(at, at + step)
    const nonce = Buffer.concat([prefix, Buffer.alloc(5)])
    nonce.writeUInt32BE(number, 7)
    nonce[11] = at + step >= file.length ? 1 : 0
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    decipher.setAAD(aad)
    decipher.setAuthTag(sealed.subarray(-16))
    plain.push(decipher.update(sealed.subarray(0, -16)), decipher.final())
  }
  return Buffer.concat(plain)
}

/** Locked once: deriving a key is meant to be slow. */
let locked: Blob
beforeAll(async () => {
  locked = await lock(pattern(2 * MEGABYTE + 5))
})

const bytesOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer())

describe('a locked backup', () => {
  it.each([0, MEGABYTE, 2 * MEGABYTE + 1])(
    'of %d bytes opens here and with node:crypto, byte for byte',
    async (size) => {
      const plain = pattern(size)
      const sealed = await lock(plain)
      const opened = await unlockBackup(sealed, PASSPHRASE)
      const ours = opened.ok ? await bytesOf(opened.value) : expect.fail(opened.failure)
      expect(ours.equals(plain)).toBe(true)
      expect(unlockByNode(await bytesOf(sealed), PASSPHRASE).equals(plain)).toBe(true)
    },
  )

  it('stays shut with another passphrase', async () => {
    const opened = await unlockBackup(locked, `${PASSPHRASE}!`)
    expect(opened).toEqual({ ok: false, failure: 'wrongPassphrase' })
  })

  it('opens with the same passphrase typed on another keyboard', async () => {
    const opened = await unlockBackup(await lock(pattern(10), 'café'), 'cafe\u0301')
    expect(opened.ok).toBe(true)
  })

  it('does not open when cut off between two chunks, or with chunks exchanged', async () => {
    const start = locked.size - (5 + 16) - 2 * (MEGABYTE + 16)
    const chunk = (at: number) =>
      locked.slice(start + at * (MEGABYTE + 16), start + (at + 1) * (MEGABYTE + 16))
    const head = locked.slice(0, start)
    const cut = new Blob([head, chunk(0), chunk(1)])
    const exchanged = new Blob([head, chunk(1), chunk(0), chunk(2)])
    expect(await unlockBackup(cut, PASSPHRASE)).toEqual({ ok: false, failure: 'damaged' })
    expect((await unlockBackup(exchanged, PASSPHRASE)).ok).toBe(false)
  })

  it('does not open when its header was changed', async () => {
    const bytes = await bytesOf(locked)
    const weaker = Buffer.from(bytes.toString('latin1').replace('600000', '100000'), 'latin1')
    expect((await unlockBackup(new Blob([weaker]), PASSPHRASE)).ok).toBe(false)
  })

  it('that asks for endless work is refused at once', async () => {
    const bytes = await bytesOf(locked)
    const greedy = Buffer.from(bytes.toString('latin1').replace('600000', '999999999'), 'latin1')
    greedy.writeUInt32BE(greedy.readUInt32BE(8) + 3, 8)
    expect(await unlockBackup(new Blob([greedy]), PASSPHRASE)).toMatchObject({ failure: 'damaged' })
  })

  it('is told from a plain one', async () => {
    expect(await isLocked(locked)).toBe(true)
    expect(await isLocked(new Blob(['PK\u0003\u0004']))).toBe(false)
  })
})

describe('the strength shown', () => {
  it.each([
    ['', 'weak'],
    ['wachtwoord2026', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['abcdefghijklmnop', 'weak'],
    ['12345678901234567890', 'weak'],
    ['Fietsbel1!', 'weak'],
    ['asdfghjkl123', 'weak'],
    ['1qaz2wsx3edc4rfv', 'weak'],
    ['QazWsxEdcRfvTgb', 'weak'],
    ['vier losse gewone woorden', 'fair'],
    ['zes gewone losse woorden naast elkaar geplakt', 'strong'],
    ['x7Kq#mZ2vR!p9wT', 'strong'],
  ])('of "%s" is %s', (passphrase, expected) => {
    expect(strength(passphrase)).toBe(expected)
  })
})
