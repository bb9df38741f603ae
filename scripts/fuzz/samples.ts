/** Sound files of every kind that is read, and bombs, from which the fuzzer makes unsound ones. */

import { deflateSync, gzipSync } from 'node:zlib'
import { utf8 } from '../../src/core/kernel/bytes.ts'
import { aMail, aTar } from '../../src/core/testing/a-mail.ts'
import { aPacket, aPdf } from '../../src/core/testing/a-pdf.ts'
import { anItxt, aPng, aText } from '../../src/core/testing/a-png.ts'
import { pdfBomb } from '../../src/core/testing/mixed/mixed-documents.ts'
import { mixedDrop } from '../../src/core/testing/mixed/mixed-drop.ts'
import { provedAward } from '../../src/core/testing/mixed/proved-award.ts'
import { aJws, ob2Json, ob2Jws, ob3Json } from '../../src/core/testing/some-payloads.ts'

export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is larger is refused unread, or takes the mutations longer than the reading. */
const LARGEST = 1_000_000

export async function fuzzSamples(): Promise<readonly [Sample, ...Sample[]]> {
  const drop = (await mixedDrop(provedAward)).filter(({ bytes }) => bytes.length <= LARGEST)
  const png = aPng([anItxt('openbadges', ob2Json), aText('openbadges', 'https://example.org/1')])
  return [{ name: 'png', bytes: png }, ...drop, ...more(png), ...mailBombs(), ...bombs()]
}

const SVG = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:ob="http://openbadges.org"><ob:assertion verify="https://example.org/1"><![CDATA[${ob2Json}]]></ob:assertion><g><path d="M0 0"/></g></svg>`
const PRESENTATION = `{"type":["VerifiablePresentation"],"verifiableCredential":[${ob3Json},"${ob2Jws}"]}`
const DECLARING = SVG.replace('<svg', '<!DOCTYPE svg [<!ENTITY a "b">]><svg').replace('M0', '&a;')

/** Forms that a drop has no second of. */
function more(png: Uint8Array): readonly Sample[] {
  const forwarded = { name: 'mail.eml', type: 'message/rfc822', bytes: aMail('Hoera', []) }
  const words = `<script type="application/ld+json">${ob3Json}</script>`
  const bookmark = `bplist00\xd1\x01\x02SURL_\x10\x15https://example.org/1\x08\x0b\x0f`
  return [
    { name: 'utf-16 svg', bytes: Buffer.from(`\uFEFF${SVG}`, 'utf16le') },
    { name: 'svg with entities', bytes: utf8(DECLARING) },
    { name: 'pdf with xmp', bytes: aPdf({ xmp: aPacket(SVG), clipped: { 'a.json': ob3Json } }) },
    { name: 'pdf with files', bytes: aPdf({ files: { 'a.png': png }, associated: { b: png } }) },
    { name: 'mail in a mail', bytes: aMail('FW', [forwarded]) },
    { name: 'page with JSON-LD', bytes: utf8(`<!DOCTYPE html><html>${words}`) },
    { name: 'binary webloc', bytes: Buffer.from(bookmark, 'latin1') },
    { name: 'presentation', bytes: utf8(PRESENTATION) },
    { name: 'vp-jwt', bytes: utf8(aJws({ vp: JSON.parse(PRESENTATION) })) },
    { name: 'tar of long names', bytes: aTar([{ name: `${'a/'.repeat(80)}b`, bytes: png }]) },
  ]
}

/** Made to explode: parts in parts, parts without end, a part that is all there is. */
function mailBombs(): readonly Sample[] {
  return [
    { name: 'parts in parts', bytes: utf8(deepMail(2000)) },
    { name: 'mail of many parts', bytes: utf8(wideMail(1900)) },
    { name: 'mail of too many parts', bytes: utf8(wideMail(5000)) },
    { name: 'mail of long lines', bytes: utf8(`${MAIL_HEAD}\r\n${'=3D'.repeat(300_000)}`) },
    { name: 'mails in mails', bytes: utf8(MESSAGE.repeat(500)) },
  ]
}

const MAIL_HEAD = 'From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\n'
const MESSAGE = `${MAIL_HEAD}Content-Type: message/rfc822\r\n\r\n`

function deepMail(levels: number): string {
  const opening = Array.from(
    { length: levels },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  )
  return `${MAIL_HEAD}${opening.join('')}\r\n`
}

function wideMail(parts: number): string {
  const part = '--b\r\nContent-Type: image/png; name="a.png"\r\n\r\nx\r\n'
  return `${MAIL_HEAD}Content-Type: multipart/mixed; boundary="b"\r\n\r\n${part.repeat(parts)}`
}

/** Zeros in gzip and in streams, streams without end, a tree of pages within itself, tags that never close. */
function bombs(): readonly Sample[] {
  const tags = '<img src="data:image/png,x"><a href='.repeat(20_000)
  const zeros = aTar([{ name: 'a', bytes: new Uint8Array(30_000_000) }])
  return [
    { name: 'tar bomb', bytes: gzipSync(zeros) },
    { name: 'svg bomb', bytes: gzipSync(`<svg>${'<g/>'.repeat(500_000)}`) },
    { name: 'page of tags', bytes: utf8(`<html>${tags}`) },
    { name: 'pdf of 60 MB', bytes: pdfBomb(60) },
    { name: 'pdf of many streams', bytes: utf8(`%PDF-1.7\n${'stream\n'.repeat(100_000)}`) },
    { name: 'pdf of brackets', bytes: utf8(`%PDF-1.7\n1 0 obj\n${'['.repeat(100_000)}`) },
    { name: 'pdf within itself', bytes: pdfWithin(/\/Kids \[[^\]]*\]/, '/Kids [6 0 R 6 0 R]') },
    { name: 'pdf of an object stream', bytes: objectStream() },
  ]
}

const pdfWithin = (part: RegExp, other: string) =>
  Buffer.from(Buffer.from(aPdf()).toString('latin1').replace(part, other), 'latin1')

/** It says that it holds itself (ISO 32000-2, 7.5.7). */
function objectStream(): Uint8Array {
  const packed = deflateSync('50 0 50 0 R')
  const head = `\n50 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
  return Buffer.concat([aPdf(), Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')])
}
