/** Claims about the document behind a badge, as it is laid out for reading. */
import { expect, it } from 'vitest'
import { base64url, utf8 } from '#core/kernel/bytes.ts'
import { rawDocument } from './raw-document.ts'

const part = (value: unknown) => base64url(utf8(JSON.stringify(value)))

it('a JWT shows all that it discloses, and what is no base64 as it is', () => {
  const text = `${part({ alg: 'ES256' })}.${part({ a: 1 })}.c2ln~${part(['salt', 'name', 'Kim'])}~a.b.c`
  expect(rawDocument({ form: 'jws', text }).split('\n\n')).toEqual([
    '{\n  "alg": "ES256"\n}',
    '{\n  "a": 1\n}',
    'c2ln',
    '["salt","name","Kim"]',
    'a.b.c',
  ])
})
