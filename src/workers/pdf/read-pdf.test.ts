/** Claims about what a PDF turns out to hold. */

import { existsSync, readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '#core/kernel/bytes.ts'
import { aPacket, aPdf, aSignedPdf } from '#core/testing/a-pdf.ts'
import { anItxt, aPng } from '#core/testing/a-png.ts'
import { aJws, ob2Json, ob2Jws, ob3Json } from '#core/testing/some-payloads.ts'
import { stopwatch } from '#core/testing/stopwatch.ts'
import { readFile } from '../read-file.ts'

const read = (pdf: Uint8Array<ArrayBuffer>) => readFile(new Blob([pdf]), 'certificaat.pdf')

async function texts(pdf: Uint8Array<ArrayBuffer>) {
  const reading = await read(pdf)
  if (reading.outcome === 'nothing') return reading.failure.kind
  if (reading.outcome === 'opened') return reading.outcome
  return reading.finds.map(({ credential }) => credential.payload.text)
}

const ob3Jws = aJws({
  ...{ '@context': ['https://www.w3.org/ns/credentials/v2'], issuer: 'https://yard.example' },
  ...{ type: ['VerifiableCredential', 'OpenBadgeCredential'], validFrom: '2025-01-01T00:00:00Z' },
  credentialSubject: {
    ...{ type: ['AchievementSubject'] },
    achievement: { id: 'urn:x:a', type: ['Achievement'], name: 'Boat building' },
  },
})
const png = new Uint8Array(aPng([anItxt('openbadgecredential', ob3Json)]))
const element = (namespace: string, name: string, rest: string) =>
  aPacket(`<openbadges:${name} xmlns:openbadges="${namespace}" ${rest}</openbadges:${name}>`)
const OB2 = 'http://openbadges.org'
const OB3 = 'https://purl.imsglobal.org/ob/v3p0'

describe('a badge in a PDF is found as it was written', () => {
  it.each([
    [
      'an address in the Info dictionary',
      { info: { openbadges: 'https://yard.example/1' } },
      'https://yard.example/1',
    ],
    ['JSON in the Info dictionary', { info: { openbadges: ob2Json } }, ob2Json],
    ['a JWS in the Info dictionary', { info: { openbadgecredential: ob3Jws } }, ob3Jws],
    [
      'a JWS in the Info dictionary under a name of its own',
      { info: { Certificate: ob3Jws } },
      ob3Jws,
    ],
    [
      'a signed assertion in the XMP',
      { xmp: element(OB2, 'assertion', `verify="${ob2Jws}">`) },
      ob2Jws,
    ],
    [
      'a credential in the XMP',
      { xmp: element(OB3, 'credential', `><![CDATA[${ob3Json}]]>`) },
      ob3Json,
    ],
    ['a JWS as the text of an element', { xmp: element(OB3, 'credential', `>${ob3Jws}`) }, ob3Jws],
    [
      'a JWS in an attribute',
      { xmp: aPacket(`<rdf:Description ob:credential="${ob3Jws}"/>`) },
      ob3Jws,
    ],
    ['an attached picture', { files: { 'badge.png': png } }, ob3Json],
    ['attached JSON', { files: { 'badge.json': ob3Json } }, ob3Json],
    ['attached text', { files: { 'badge.jwt': ob3Jws } }, ob3Jws],
    [
      'an answer of an API that is attached',
      { files: { a: `{"data":{"jwt":"${ob3Jws}"}}` } },
      ob3Jws,
    ],
    ['a picture behind a paperclip', { clipped: { 'badge.png': png } }, ob3Json],
    ['a picture that is only associated', { associated: { 'badge.png': png } }, ob3Json],
  ])('%s', async (_, parts, expected) => {
    expect(await texts(aPdf(parts))).toEqual([expected])
  })

  it('each on its own, and one that is in it twice once', async () => {
    const files = { 'a.json': ob3Json, 'b.png': png, 'c.txt': 'Dear Kim', 'd.jwt': ob2Jws }
    expect(await texts(aPdf({ info: { openbadges: ob2Json }, files }))).toEqual([
      ob2Json,
      ob3Json,
      ob2Jws,
    ])
  })

  it('and the file of each is the PDF, byte for byte', async () => {
    const pdf = aPdf({ files: { 'badge.png': png } })
    expect(await read(pdf)).toMatchObject({
      ...{ outcome: 'read', carrier: 'pdf', mediaType: 'application/pdf' },
      digest: await sha256Hex(pdf),
      parts: [{ type: 'file', label: 'badge.png', size: png.length }],
    })
  })

  it('although the end of the file is missing', async () => {
    const pdf = aPdf({ files: { 'badge.png': png } })
    expect(await texts(pdf.slice(0, -300))).toEqual([ob3Json])
  })

  it('although other data in it claims to be one, which is told', async () => {
    const pdf = aPdf({ info: { openbadges: 'hello' }, files: { 'badge.json': ob3Json } })
    expect(await read(pdf)).toMatchObject({ outcome: 'read', remarks: ['partUnread'] })
  })
})

describe('a PDF without a badge', () => {
  it.each([
    ['a certificate', aPdf()],
    ['one with an address in its Info', aPdf({ info: { Author: 'https://yard.example' } })],
    ['one with an invoice attached', aPdf({ files: { 'invoice.json': '{"total":12}' } })],
  ])('is a certificate to be advised on: %s', async (_, pdf) => {
    expect(await read(pdf)).toMatchObject({
      ...{ outcome: 'nothing', failure: { kind: 'pdfWithoutBadge' }, digest: await sha256Hex(pdf) },
    })
  })

  it('says what is proved of its signature', async () => {
    expect(await read(aSignedPdf())).toMatchObject({
      failure: { kind: 'pdfWithoutBadge' },
      signatures: [{ state: 'holds', coversAll: true, signer: 'Werf De Kiel' }],
    })
  })

  it('is damaged when nothing in it can be read', async () => {
    expect(await texts(new Uint8Array(Buffer.from('%PDF-1.7\nhello')))).toBe('pdfDamaged')
  })

  it('is locked when it asks for a password', async () => {
    const keys = `/O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}>`
    const locked = Buffer.from(aPdf())
      .toString('latin1')
      .replace(
        'trailer\n<<',
        `trailer\n<< /ID [<11> <11>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 ${keys} >>`,
      )
    expect(await texts(new Uint8Array(Buffer.from(locked, 'latin1')))).toBe('pdfLocked')
  })
})

describe('a PDF cannot hang or fill the device', () => {
  const stream = (content: Uint8Array, entries = '') =>
    Buffer.concat([
      Buffer.from(
        `50 0 obj\n<< /Filter /FlateDecode ${entries} /Length ${content.length} >>\nstream\n`,
      ),
      content,
      Buffer.from('\nendstream\nendobj\n'),
    ])
  const zeros = (megabytes: number) => deflateSync(Buffer.alloc(megabytes * 2 ** 20))
  const withObjects = (...objects: Buffer[]) => {
    const pdf = Buffer.from(aPdf())
    const head = pdf.subarray(0, 15)
    return new Uint8Array(Buffer.concat([head, ...objects, pdf.subarray(15)]))
  }
  const tree = (kids: string) =>
    new Uint8Array(
      Buffer.from(
        Buffer.from(aPdf())
          .toString('latin1')
          .replace(/\/Kids \[[^\]]*\]/, kids),
        'latin1',
      ),
    )

  it.each([
    ['one stream that unpacks to more than a page can need', withObjects(stream(zeros(80)))],
    ['many that do together', withObjects(...Array.from({ length: 8 }, () => stream(zeros(40))))],
  ])('a bomb: %s', async (_, pdf) => {
    expect(await texts(pdf)).toBe('bomb')
  })

  it.each([
    ['a tree of pages that contains itself', tree('/Kids [6 0 R 6 0 R]')],
    [
      'an object stream within itself',
      withObjects(stream(deflateSync('50 0 50 0 R'), '/Type /ObjStm /N 1 /First 5')),
    ],
    ['a million streams', new Uint8Array(Buffer.from(`%PDF-1.7\n${'stream\n'.repeat(1_000_000)}`))],
    [
      'a million ends',
      new Uint8Array(Buffer.from(`%PDF-1.7\n${'stream\nendstream\n'.repeat(500_000)}`)),
    ],
    [
      'a million brackets',
      new Uint8Array(Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(1_000_000)}`)),
    ],
    ['a stream of 60 MB', withObjects(stream(zeros(60)))],
  ])('%s', async (_, pdf) => {
    const time = stopwatch()
    expect(await read(pdf)).toMatchObject({ outcome: 'nothing' })
    expect(time()).toBeLessThan(8000)
  })
})

const CASES = '../shared/cases/in/01-pdf-badge'

describe.runIf(existsSync(CASES))('a PDF that people hold', () => {
  it.each([
    ['attached-json', 'json'],
    ['attached-png', 'json'],
    ['info-openbadges-url', 'url'],
    ['xmp-jws', 'jws'],
    ['xmp-openbadges-assertion', 'jws'],
  ])('%s holds one badge', async (name, form) => {
    const reading = await read(new Uint8Array(readFileSync(`${CASES}/${name}.pdf`)))
    expect(reading).toMatchObject({
      outcome: 'read',
      finds: [{ credential: { payload: { form } } }],
    })
  })

  it('plain-certificate gets advice', async () => {
    const bytes = new Uint8Array(readFileSync(`${CASES}/plain-certificate.pdf`))
    expect(await texts(bytes)).toBe('pdfWithoutBadge')
  })
})
