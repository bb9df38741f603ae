/** Claims about naming the kind of a file that nobody has read. */
import { expect, it } from 'vitest'
import { formOf } from './file-form.ts'

it.each([
  ['badge.PNG', '', 'png'],
  ['map/badge.svg', 'text/plain', 'svg'],
  ['credential.jsonld', '', 'json'],
  ['badge.jws', '', 'jwt'],
  ['badges.zip', '', 'zip'],
  ['badge.png.exe', 'image/png', 'other'],
  ['badge', 'image/png', 'png'],
  ['', 'application/jwt', 'jwt'],
  ['', '', 'other'],
  ['constructor', 'constructor', 'other'],
])('%s of type "%s" is %s', (name, type, form) => {
  expect(formOf(name, type)).toBe(form)
})
