/** Sound files of every kind that is read, from which the fuzzer makes unsound ones. */

import { gzipSync } from 'node:zlib'
import JSZip from 'jszip'
import { utf8 } from '../../src/core/kernel/bytes.ts'
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
    { name: 'json', bytes: utf8(ob2Json) },
    { name: 'ob3 json', bytes: utf8(ob3Json) },
    { name: 'presentation', bytes: utf8(PRESENTATION) },
    { name: 'jws', bytes: utf8(ob2Jws) },
    { name: 'vc-jwt', bytes: utf8(ob3Jws) },
    { name: 'vp-jwt', bytes: utf8(aJws({ vp: JSON.parse(PRESENTATION) })) },
  ]
}
