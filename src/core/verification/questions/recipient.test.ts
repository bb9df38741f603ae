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

  it('does not take a matching name for a matching person', async () => {
    const badge = award(plain('name', 'Kim de Vries'))
    expect((await recipientOf(badge, ['Kim de Vries'])).answer).toBe('untested')
  })
})
