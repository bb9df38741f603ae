/** Claims about which signed PDFs look like an extract from the register of diplomas. */
import { expect, it } from 'vitest'
import { aPdf, aSignedPdf } from '../../testing/a-pdf.ts'
import { checkPdfSignatures } from '../../verification/pdf/check-signature.ts'
import { isDiplomaExtract } from './diploma-extract.ts'

const DUO = '/O=DUO/CN=Dienst Uitvoering Onderwijs'
const looksSo = async (pdf: Uint8Array) => isDiplomaExtract(await checkPdfSignatures(pdf))

/** One letter on the page is another. */
function altered(pdf: Uint8Array): Uint8Array {
  const copy = Buffer.from(pdf)
  copy.write('X', copy.indexOf('(Certificaat)') + 1)
  return copy
}

it.each([
  ['one that the keeper of the register signed', aSignedPdf({ subject: DUO }), true],
  ['one of a school', aSignedPdf({ subject: '/CN=Werf De Kiel' }), false],
  ['one of a name that only begins so', aSignedPdf({ subject: `${DUO}en` }), false],
  ['one that was changed since', altered(aSignedPdf({ subject: DUO })), false],
  ['one without a signature', aPdf({ info: { Author: 'Dienst Uitvoering Onderwijs' } }), false],
])('%s', async (_, pdf, expected) => {
  expect(await looksSo(pdf)).toBe(expected)
})
