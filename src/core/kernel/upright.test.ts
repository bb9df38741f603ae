import { expect, it } from 'vitest'
import { readBadge } from '../formats/formats.ts'
import { upright } from './upright.ts'

const TURNED = '\u202eytisrevinU dravraH'

it.each(Array.from('\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'))(
  'no text holds what turns the order of its letters (%j)',
  (sign) => expect(upright(`a${sign}b`)).toBe('ab'),
)

it('a text that runs right to left by its letters and marks stays as it is', () => {
  const text = 'العمل في الرعاية \u200f(2024)\u200e, שלום'
  expect(upright(text)).toBe(text)
})

it('a badge shows the names in it in the order in which they are written, and its ids untouched', () => {
  const document = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'did:web:a.example\u202e', type: ['Profile'], name: TURNED },
    credentialSubject: {
      achievement: { name: TURNED, tag: [TURNED], criteria: { narrative: TURNED } },
    },
  }
  const badge = readBadge(document)
  const straight = 'ytisrevinU dravraH'
  expect(badge).toMatchObject({
    name: straight,
    issuer: { id: 'did:web:a.example\u202e', name: straight },
    achievement: { name: straight },
  })
})
