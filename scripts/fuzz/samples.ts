/** Sound files of every kind that is read, from which the fuzzer makes unsound ones. */

import { gzipSync } from 'node:zlib'
import JSZip from 'jszip'
import { utf8 } from '../../src/core/kernel/bytes.ts'
import { aMail, aTar } from '../../src/core/testing/a-mail.ts'
import { aPacket, aPdf, aSignedPdf } from '../../src/core/testing/a-pdf.ts'
import { anItxt, aPng, aText, aZtxt } from '../../src/core/testing/a-png.ts'
import { aJws, ob2Json, ob2Jws, ob3Json, ob3Jws } from '../../src/core/testing/some-payloads.ts'

export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
}

const SVG = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:ob="http://openbadges.org"><ob:assertion verify="https://example.org/1"><![CDATA[${ob2Json}]]></ob:assertion><g><path d="M0 0"/></g></svg>`
const PRESENTATION = `{"type":["VerifiablePresentation"],"verifiableCredential":[${ob3Json},"${ob3Jws}"]}`

export async function fuzzSamples(): Promise<readonly [Sample, ...Sample[]]> {
  const png = aPng([anItxt('openbadges', ob2Json), aText('openbadges', 'https://example.org/1')])
  const packed = aPng([
    aZtxt('openbadges', ob2Json),
    anItxt('openbadgecredential', ob3Json, { compressed: true }),
  ])
  const zip = new JSZip()
    .file('a/badge.png', png)
    .file('b.json', ob3Json)
    .file('manifest.txt', '{}')
  return [
    { name: 'png', bytes: png },
    { name: 'compressed png', bytes: packed },
    { name: 'svg', bytes: utf8(SVG) },
    { name: 'svgz', bytes: new Uint8Array(gzipSync(SVG)) },
    { name: 'utf-16 svg', bytes: new Uint8Array(Buffer.from(`\uFEFF${SVG}`, 'utf16le')) },
    { name: 'zip', bytes: await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) },
    { name: 'pdf', bytes: aPdf({ info: { openbadges: ob2Json }, files: { 'badge.png': png } }) },
    { name: 'pdf with xmp', bytes: aPdf({ xmp: aPacket(SVG), clipped: { 'a.json': ob3Json } }) },
    { name: 'signed pdf', bytes: aSignedPdf() },
    ...(await containers(png)),
    { name: 'json', bytes: utf8(ob2Json) },
    { name: 'ob3 json', bytes: utf8(ob3Json) },
    { name: 'presentation', bytes: utf8(PRESENTATION) },
    { name: 'jws', bytes: utf8(ob2Jws) },
    { name: 'vc-jwt', bytes: utf8(ob3Jws) },
    { name: 'vp-jwt', bytes: utf8(aJws({ vp: JSON.parse(PRESENTATION) })) },
  ]
}

const DATA_URL = (png: Uint8Array) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`

/** Sound containers, and some that were made to explode: mails in mails, parts in parts, zeros in gzip. */
async function containers(png: Uint8Array): Promise<readonly Sample[]> {
  const attached = { name: 'badge.png', type: 'image/png', bytes: png }
  const mail = aMail('Zie https://example.org/1', [attached], `<img src="${DATA_URL(png)}">`)
  const page = `<!DOCTYPE html><html><body><img src="${DATA_URL(png)}"><a href="https://example.org/1">1</a><script type="application/ld+json">${ob3Json}</script>`
  const tar = aTar([
    { name: 'badge.png', bytes: png },
    { name: `${'a/'.repeat(80)}b.json`, bytes: utf8(ob3Json) },
  ])
  const inner = await new JSZip().file('badge.png', png).generateAsync({ type: 'uint8array' })
  const forwarded = { name: 'mail.eml', type: 'message/rfc822', bytes: mail }
  return [
    { name: 'mail', bytes: mail },
    { name: 'mail in a mail', bytes: aMail('FW', [forwarded]) },
    { name: 'zip in a mail', bytes: aMail('x', [{ ...attached, bytes: inner, name: 'a.zip' }]) },
    { name: 'parts in parts', bytes: utf8(deepMail(2000)) },
    { name: 'mail of many parts', bytes: utf8(wideMail(5000)) },
    { name: 'page', bytes: utf8(page) },
    {
      name: 'page of tags',
      bytes: utf8(`<html>${'<img src="data:image/png,x"><a href='.repeat(20_000)}`),
    },
    { name: 'link', bytes: utf8('[InternetShortcut]\r\nURL=https://example.org/1\r\n') },
    { name: 'tar', bytes: tar },
    { name: 'tar.gz', bytes: new Uint8Array(gzipSync(tar)) },
    {
      name: 'tar bomb',
      bytes: new Uint8Array(gzipSync(aTar([{ name: 'a', bytes: new Uint8Array(30_000_000) }]))),
    },
    {
      name: 'svg with entities',
      bytes: utf8(SVG.replace('<svg', '<!DOCTYPE svg [<!ENTITY a "b">]><svg').replace('M0', '&a;')),
    },
  ]
}

const MAIL_HEAD = 'From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\n'

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
