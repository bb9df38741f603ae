/** Claims about what is said of a signature in a PDF, made by openssl. */

import { describe, expect, it } from 'vitest'
import { stopwatch } from '#core/testing/stopwatch.ts'
import { aPdf, aSignedPdf, type Signing } from '../../testing/a-pdf.ts'
import { checkPdfSignatures } from './check-signature.ts'

const check = async (pdf: Uint8Array) => (await checkPdfSignatures(pdf))[0]
const signed = aSignedPdf()
const bytes = (...parts: (Uint8Array | string)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string)))) // either will do
const at = (pdf: Uint8Array, text: string) => Buffer.from(pdf).indexOf(text)

function changed(pdf: Uint8Array, text: string, by: string): Uint8Array {
  const copy = Buffer.from(pdf)
  copy.write(by, at(pdf, text), 'latin1')
  return new Uint8Array(copy)
}

describe('a signature holds', () => {
  const ways: [string, Signing][] = [
    ['with RSA', {}],
    ['with RSA and SHA-512', { digest: 'sha512' }],
    ['with RSA-PSS', { options: ['-keyopt', 'rsa_padding_mode:pss'] }],
    ['with ECDSA on P-256', { key: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] }],
    [
      'with ECDSA on P-384',
      { key: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], digest: 'sha384' },
    ],
    ['with the key named by its id', { options: ['-keyid'] }],
    ['without signed attributes', { options: ['-noattr'] }],
    ['in the older form', { subFilter: 'adbe.pkcs7.detached' }],
  ]
  it.each(ways)('%s', async (_, signing) => {
    expect(await check(aSignedPdf(signing))).toMatchObject({
      ...{ state: 'holds', coversAll: true, signer: 'Werf De Kiel' },
    })
  })

  it('and says when, as the signer does', async () => {
    const { signedAt = '', ...rest } = (await check(signed)) ?? {}
    expect(Math.abs(Date.parse(signedAt) - Date.now())).toBeLessThan(600_000)
    expect(rest).not.toHaveProperty('isOutsideCertificate')
  })

  it('and says when the certificate had ended by then', async () => {
    const hex = (text: string) => Buffer.from(text).toString('hex')
    const text = Buffer.from(signed).toString('latin1')
    const validity = /170d[0-9a-f]{26}170d[0-9a-f]{26}/.exec(text)?.[0] ?? ''
    const past = `170d${hex('200101000000Z')}170d${hex('210101000000Z')}`
    expect(await check(changed(signed, validity, past))).toMatchObject({
      ...{ state: 'holds', isOutsideCertificate: true },
    })
  })

  it('by whoever the certificate names', async () => {
    const named = { subject: '/O=Only an organisation' }
    expect(await check(aSignedPdf(named))).toMatchObject({ signer: 'Only an organisation' })
  })
})

describe('a signature does not hold', () => {
  it('when one letter of the page was changed', async () => {
    expect(await check(changed(signed, 'Certificaat', 'certificaat'))).toMatchObject({
      state: 'broken',
    })
  })

  it('when it is that of another file', async () => {
    const other = aSignedPdf({}, { info: { Title: 'Dertificaat' } })
    const start = at(other, '/Contents <')
    const theirs = other.subarray(start, start + 16_000)
    const mine = Buffer.from(signed)
    mine.set(theirs, at(signed, '/Contents <'))
    expect(await check(new Uint8Array(mine))).toMatchObject({ state: 'broken' })
  })

  it('when it brings a content of its own', async () => {
    const enclosed = aSignedPdf({ options: ['-nodetach'] })
    expect(await check(changed(enclosed, 'Certificaat', 'certificaat'))).toMatchObject({
      state: 'unsupported',
    })
  })
})

describe('a signature proves nothing', () => {
  it.each([
    ['with SHA-1', { digest: 'sha1' }],
    ['with a short key', { key: ['rsa:1024'] }],
  ])('%s', async (_, signing) => {
    expect(await check(aSignedPdf(signing))).toMatchObject({ state: 'weak' })
  })

  it('of a kind that is not checked', async () => {
    const stamp = aSignedPdf({ subFilter: 'ETSI.RFC3161' })
    expect(await check(stamp)).toEqual({ state: 'unsupported', coversAll: true })
  })

  it('when it is no CMS message', async () => {
    const start = at(signed, '/Contents <')
    const spoilt = Buffer.from(signed)
    spoilt.write('ff'.repeat(20), start + 11, 'latin1')
    expect(await check(new Uint8Array(spoilt))).toMatchObject({ state: 'unreadable' })
  })
})

describe('what a signature covers', () => {
  it('is not the whole file when something was added after it', async () => {
    const added = bytes(signed, '9 0 obj\n<< /New true >>\nendobj\n%%EOF\n')
    expect(await check(added)).toMatchObject({ state: 'holds', coversAll: false })
  })

  it('is the whole file when only blank lines were added', async () => {
    expect(await check(bytes(signed, '\r\n\n'))).toMatchObject({ coversAll: true })
  })

  it('may leave out nothing but its own text', async () => {
    const start = at(signed, '/Contents <') + 10
    const widened = changed(
      signed,
      `/ByteRange [0 ${String(start).padStart(10, '0')}`,
      '/ByteRange [0 0000000020',
    )
    expect(await checkPdfSignatures(widened)).toEqual([])
  })

  it('is not told of a signed PDF that is only attached', async () => {
    const inner = bytes('1 0 obj\n<< >>\nstream\n', signed, '\nendstream\nendobj\n')
    expect(await checkPdfSignatures(bytes('%PDF-1.7\n', inner))).toEqual([])
  })

  it('is nothing in a PDF without one', async () => {
    expect(await checkPdfSignatures(aPdf())).toEqual([])
  })
})

it.each([
  ['ranges', '/ByteRange [0 1 2 3]'.repeat(200_000)],
  ['almost ranges', '/ByteRange ['.repeat(500_000)],
  ['long numbers', `/ByteRange [0 ${'1'.repeat(5_000_000)}`],
  ['blank space', `/ByteRange${' '.repeat(5_000_000)}`],
])('millions of bytes of %s take no longer than they should', async (_, text) => {
  const time = stopwatch()
  expect(await checkPdfSignatures(bytes('%PDF-1.7\n', text))).toEqual([])
  expect(time()).toBeLessThan(2000)
})
