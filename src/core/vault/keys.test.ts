/** Claims about the ways into a vault: each of them opens it, and nothing else does. */

import { describe, expect, it } from 'vitest'
import { random } from '#core/kernel/random.ts'
import { fromUtf8, utf8 } from '../kernel/bytes.ts'
import {
  keysOf,
  newVault,
  openVault,
  readHeader,
  renewed,
  type VaultHeader,
  withPasskey,
  writeHeader,
} from './keys.ts'
import { seal, unseal } from './seal.ts'

const PASSPHRASE = 'een lange wachtzin'
const { header, code, secrets } = await newVault(PASSPHRASE, random)
const opened = (opener: Parameters<typeof openVault>[1], of = header) => openVault(of, opener)

const withPassphrase = (it: VaultHeader, by: object): VaultHeader => ({
  ...it,
  slots: it.slots.map((slot) => (slot.kind === 'passphrase' ? { ...slot, ...by } : slot)),
})

describe('a vault', () => {
  it('opens with its passphrase, however the same letters were typed', async () => {
    const { header: made } = await newVault('caf\u00e9 op de hoek', random)
    const typed = { kind: 'passphrase', passphrase: 'cafe\u0301 op de hoek' } as const
    expect(await opened(typed, made)).toMatchObject({ ok: true })
  })

  it('opens with its recovery code as read from paper', async () => {
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(await opened({ kind: 'recovery', code: typed })).toMatchObject({
      value: { ring: secrets.ring },
    })
  })

  it('opens with a passkey that was added, and with no other', async () => {
    const secret = random(32)
    const salt = random(32)
    const more = await withPasskey(header, secrets, { credential: 'key-1', secret, salt }, random)
    const opener = { kind: 'passkey', credential: 'key-1', secret } as const
    expect(await opened(opener, more)).toMatchObject({ ok: true })
    const wrong = { ...opener, secret: random(32) }
    expect(await opened(wrong, more)).toEqual({ ok: false, failure: 'wrong' })
  })

  it.each([
    { kind: 'passphrase', passphrase: `${PASSPHRASE}.` },
    { kind: 'recovery', code: '00000-00000-00000-00000-00000' },
    { kind: 'recovery', code: 'what is this' },
  ] as const)('stays closed for %o', async (opener) => {
    expect(await opened(opener)).toEqual({ ok: false, failure: 'wrong' })
  })

  it('says at its place nothing but how it opens', () => {
    const text = fromUtf8(writeHeader(header)) ?? ''
    expect(Object.keys(JSON.parse(text) as object).toSorted()).toEqual([
      'ring',
      'slots',
      'vault',
      'version',
    ])
  })

  it.each([
    ['{}', 'damaged'],
    ['', 'damaged'],
    ['{"version":2}', 'newer'],
  ])('with %j for a header is %s', (text, failure) => {
    expect(readHeader(utf8(text))).toEqual({ ok: false, failure })
  })

  it.each<[string, (header: VaultHeader) => VaultHeader]>([
    ['makes guessing cheap', (it) => withPassphrase(it, { rounds: 100_000 })],
    ['keeps the device busy', (it) => withPassphrase(it, { rounds: 2 ** 31 })],
    ['keeps it busy many times', (it) => ({ ...it, slots: [...it.slots, ...it.slots] })],
    ['has room for many secrets', (it) => withPassphrase(it, { root: 'A'.repeat(160) })],
    ['is of a vault elsewhere', (it) => ({ ...it, vault: '../../../../other-vault' })],
  ])('with a header that %s is damaged', (_, spoil) => {
    expect(readHeader(writeHeader(spoil(header)))).toEqual({ ok: false, failure: 'damaged' })
  })

  it('cannot be opened with the ring of another', async () => {
    const other = await newVault(PASSPHRASE, random)
    const mixed = { ...header, ring: other.header.ring }
    expect(await opened({ kind: 'passphrase', passphrase: PASSPHRASE }, mixed)).toMatchObject({
      ok: false,
    })
  })
})

describe('a new passphrase', () => {
  it('closes the vault for the old one and the old code, and reads what was sealed before', async () => {
    const anew = await renewed(secrets, 'een andere wachtzin', {}, {}, random)
    const old = [
      { kind: 'passphrase', passphrase: PASSPHRASE },
      { kind: 'recovery', code },
    ] as const
    for (const opener of old) expect(await opened(opener, anew.header)).toMatchObject({ ok: false })
    const before = await seal(await keysOf(secrets), 'a', utf8('before'), random)
    expect(await unseal(await keysOf(anew.secrets), 'a', before)).toMatchObject({
      value: { plain: utf8('before') },
    })
    const after = await seal(await keysOf(anew.secrets), 'a', utf8('after'), random)
    expect(await unseal(await keysOf(secrets), 'a', after)).toEqual({
      ok: false,
      failure: 'locked',
    })
  })
})

describe('a sealed object', () => {
  it('opens at its own address only', async () => {
    const keys = await keysOf(secrets)
    const bytes = await seal(keys, 'here', utf8('words'), random)
    expect(await unseal(keys, 'there', bytes)).toEqual({ ok: false, failure: 'damaged' })
  })

  it('does not open when any byte of it is other', async () => {
    const keys = await keysOf(secrets)
    const bytes = await seal(keys, 'here', utf8('words'), random)
    for (const at of bytes.keys()) {
      const spoilt = bytes.map((byte, nth) => (nth === at ? byte ^ 1 : byte))
      expect(await unseal(keys, 'here', spoilt)).toMatchObject({ ok: false })
    }
  })
})
