/** Claims about the key of this browser: there is one, it stays here, and what it signs can be checked by its name. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { fromBase64url, fromUtf8, utf8 } from '#core/kernel/bytes.ts'
import { db } from '../tables/database.ts'
import { ownSigner } from './signing-key.ts'

beforeEach(async () => {
  await db.delete({ disableAutoOpen: false })
})

async function signer() {
  const made = await ownSigner()
  return made.ok ? made.value : expect.fail('no key')
}

it('is one, also for two who ask at once', async () => {
  const [one, other] = await Promise.all([signer(), signer()])
  expect(other.did).toBe(one.did)
  expect((await signer()).did).toBe(one.did)
  expect(await db.signingKeys.count()).toBe(1)
})

it('cannot be read out', async () => {
  await signer()
  const { key } = (await db.signingKeys.get('own')) ?? expect.fail('not kept')
  expect(key.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('jwk', key)).rejects.toThrow()
})

it('signs what its name proves, and nothing else', async () => {
  const { did, sign } = await signer()
  const text = fromUtf8(fromBase64url(did.replace('did:jwk:', '')) ?? new Uint8Array()) ?? ''
  const jwk = JSON.parse(text) as JsonWebKey
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('jwk', jwk, curve, true, ['verify'])
  const signature = new Uint8Array(await sign(utf8('said')))
  const holds = (said: string) =>
    crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, utf8(said))
  expect(await holds('said')).toBe(true)
  expect(await holds('Said')).toBe(false)
})
