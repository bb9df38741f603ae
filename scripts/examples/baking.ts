/** Bakes a payload into a PNG or an SVG; written apart from the app's reader, from the standards alone. */
import { crc32 } from './crc.ts'

/** Signature (8) + length, type, data and CRC of IHDR (25). */
const AFTER_IHDR = 33

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(typed.length + 8)
  whole.writeUInt32BE(data.length, 0)
  typed.copy(whole, 4)
  whole.writeUInt32BE(crc32(typed), typed.length + 4)
  return whole
}

export type Keyword = 'openbadges' | 'openbadgecredential' | 'clrcredential'

/** PNG with an uncompressed iTXt chunk right after IHDR: keyword, five zero bytes, UTF-8 text. */
export function bakePng(png: Buffer, keyword: Keyword, payload: string): Buffer {
  const data = Buffer.concat([Buffer.from(keyword), Buffer.alloc(5), Buffer.from(payload)])
  return Buffer.concat([png.subarray(0, AFTER_IHDR), chunk('iTXt', data), png.subarray(AFTER_IHDR)])
}

/** SVG with an Open Badges 3.0 element as first child: a JWS in `verify`, JSON in CDATA. */
export function bakeSvg(svg: string, payload: string): string {
  const element = payload.startsWith('{')
    ? `<openbadges:credential><![CDATA[${payload.replaceAll(']]>', ']]\\u003e')}]]></openbadges:credential>`
    : `<openbadges:credential verify="${payload}"></openbadges:credential>`
  return svg.replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" ${attributes}>${element}`,
  )
}
