import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { RecipientIdentity } from '../../badge/badge.ts'
import { matchRecipient, recipientOf } from './recipient.ts'

const hash = (name: string, text: string) =>
  `${name}$${createHash(name).update(text).digest('hex')}`
const hashed = (value: string, salt?: string): RecipientIdentity => ({
  type: 'email',
  value,
  hashed: true,
  ...(salt === undefined ? {} : { salt }),
})
const plain = (type: string, value: string): RecipientIdentity => ({ type, value, hashed: false })
const award = (...recipient: RecipientIdentity[]) => ({ kind: 'award', recipient }) as const

describe('recipient', () => {
  it('matches the vectors of the two standards', async () => {
    const ob3 = 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399'
    const ob2 = 'sha256$7a1a1b3f7d40552e4299180e346e3add12bf9a751a43d9c4ca4518febc2c60c6'
    expect(await matchRecipient(award(hashed(ob3, 'Kosher')), 'a@example.com')).toBe(true)
    expect(await matchRecipient(award(hashed(ob2)), 'mayze')).toBe(true)
  })

  it.each(['sha256', 'md5', 'sha1'])(
    'knows %s hashes, salted, in either case of hex',
    async (name) => {
      const value = hash(name, 'kim@school.examplesalt')
      expect(await matchRecipient(award(hashed(value, 'salt')), 'kim@school.example')).toBe(true)
      expect(
        await matchRecipient(award(hashed(value.toUpperCase(), 'salt')), 'kim@school.example'),
      ).toBe(true)
      expect(await matchRecipient(award(hashed(value, 'pepper')), 'kim@school.example')).toBe(false)
    },
  )

  it.each([
    ['kim@school.example', ' Kim@School.Example '],
    ['Kim@school.example', 'Kim@SCHOOL.example'],
    ['jose\u0301@school.example'.normalize('NFC'), 'jose\u0301@school.example'],
  ])('finds %s in what was typed as %s', async (known, typed) => {
    expect(await matchRecipient(award(hashed(hash('sha256', known))), typed)).toBe(true)
    expect(await matchRecipient(award(plain('email', known)), typed)).toBe(true)
  })

  it.each([
    ['telephone', '+31612345678', '+31 6 1234 5678'],
    ['url', 'https://kim.example', 'https://kim.example/'],
    ['did', 'did:key:z6Mk', 'did:key:z6Mk'],
    ['email', 'kim@school.example', 'mailto:kim@school.example'],
  ])('compares a %s in its usual spellings', async (type, value, typed) => {
    expect(await matchRecipient(award(plain(type, value)), typed)).toBe(true)
  })

  it('keeps a DID letter for letter', async () => {
    expect(await matchRecipient(award(plain('did', 'did:key:z6Mk')), 'did:key:Z6MK')).toBe(false)
  })

  it('is yours, not yours, untested or unnamed, and never guesses', async () => {
    const badge = award(hashed(hash('sha256', 'kim@school.example')))
    const ask = async (...identities: string[]) => (await recipientOf(badge, identities)).answer
    expect(await ask('other@school.example', 'kim@school.example')).toBe('yours')
    expect(await ask('other@school.example')).toBe('notYours')
    expect(await ask()).toBe('untested')
    expect((await recipientOf(award(), ['kim@school.example'])).answer).toBe('unnamed')
  })

  it.each([
    ['of an algorithm we do not know', `sha512$${'a'.repeat(128)}`],
    ['of another length than its name says', `md5$${'a'.repeat(64)}`],
    ['cut off', hash('sha256', 'kim@school.example').slice(0, -1)],
    ['that is no hash', 'kim@school.example'],
    ['in base64', `sha256$${createHash('sha256').update('kim@school.example').digest('base64')}`],
  ])('with a hash %s is open, whoever asks', async (_, value) => {
    const ask = async (...identities: string[]) =>
      (await recipientOf(award(hashed(value)), identities)).answer
    for (const known of [[], ['kim@school.example'], ['other@school.example']])
      expect(await ask(...known)).toBe('unreadable')
    const both = award(hashed(value), plain('email', 'kim@school.example'))
    expect((await recipientOf(both, ['kim@school.example'])).answer).toBe('yours')
    expect((await recipientOf(both, ['other@school.example'])).answer).toBe('untested')
  })

  it('is read as a hash that looks like one, whether it says so or not', async () => {
    const silent = award(plain('email', `sha512$${'a'.repeat(128)}`))
    expect((await recipientOf(silent, ['kim@school.example'])).answer).toBe('unreadable')
    const dollar = award(plain('email', 'kim$1@school.example'))
    expect((await recipientOf(dollar, ['kim$1@school.example'])).answer).toBe('yours')
  })

  it('does not take a matching name for a matching person', async () => {
    const badge = award(plain('name', 'Kim de Vries'))
    expect((await recipientOf(badge, ['Kim de Vries'])).answer).toBe('untested')
  })
})
