/** Reads what a picture file says about itself, in whatever raster format: size, tags, profile. */
import { otherFile } from '../other-files.ts'
import { dataOf, headerOf, pngStart, walkChunks } from '../png/chunks.ts'
import { keywordOf } from '../png/text-chunk.ts'
import { headText, startsWith } from '../text.ts'

/** Plain facts, before anybody draws a conclusion from them. */
export interface Picture {
  /** proper name: PNG, JPEG, SVG, GIF, WebP, HEIC … */
  readonly format: string
  readonly width?: number
  readonly height?: number
  /** bits per pixel as the file stores them; 1 is line art such as a QR code */
  readonly depth?: number
  /** Latin-1 text of the metadata blocks, for looking up marks in */
  readonly metadata: string
}

/** How much metadata is looked at, in bytes per block and blocks per file. */
const BLOCK = 16_384
const BLOCKS = 64

/** The picture's own statements; undefined when the bytes are no picture. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  if (pngStart(bytes) >= 0) return readPng(bytes.subarray(pngStart(bytes)))
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpeg(bytes)
  if (/^(<\?xml|<!--|<!doctype svg|<svg)/i.test(headText(bytes))) {
    return { format: 'SVG', metadata: '' }
  }
  const { kind, detail } = otherFile(bytes)
  if (kind !== 'picture') return undefined
  return { format: String(detail?.format ?? ''), metadata: latin1(bytes.subarray(0, BLOCK)) }
}

const PNG_METADATA = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'iCCP']

function readPng(bytes: Uint8Array): Picture {
  const walked = walkChunks(bytes)
  if (!walked.ok) return { format: 'PNG', metadata: '' }
  const blocks = walked.value.chunks.filter(({ type }) => PNG_METADATA.includes(type))
  const at = headerOf(walked.value.chunks)?.at ?? 8
  const header = new DataView(bytes.buffer, bytes.byteOffset + at + 8, 13)
  return {
    format: 'PNG',
    width: header.getUint32(0),
    height: header.getUint32(4),
    depth: header.getUint8(8) * (CHANNELS[header.getUint8(9)] ?? 1),
    metadata: blocks
      .slice(0, BLOCKS)
      .map(
        (chunk) =>
          `${chunk.type}:${keywordOf(dataOf(bytes, chunk)) ?? ''}:${blockText(dataOf(bytes, chunk))}`,
      )
      .join('\n'),
  }
}

/** Channels per PNG colour type (W3C PNG section 11.2.1); a palette index is one. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

interface Segment {
  readonly marker: number
  readonly data: Uint8Array
}

function readJpeg(bytes: Uint8Array): Picture {
  const segments = [...jpegSegments(bytes)]
  const frame = segments.find(({ marker }) => isFrame(marker))?.data
  const texts = segments
    .filter(({ marker }) => isMetadata(marker))
    .map(({ data }) => blockText(data))
  const size =
    frame !== undefined && frame.length >= 5
      ? { height: word(frame, 1), width: word(frame, 3) }
      : {}
  return { format: 'JPEG', ...size, metadata: texts.join('\n') }
}

/** The segments before the scan (ITU T.81 annex B); stops quietly where the file is broken. */
function* jpegSegments(bytes: Uint8Array): Generator<Segment, void, void> {
  let at = 2
  for (let count = 0; count < BLOCKS && at + 4 <= bytes.length; count += 1) {
    const marker = bytes[at + 1] ?? 0
    const length = word(bytes, at + 2)
    if (bytes[at] !== 0xff || marker === 0xda || length < 2) return
    yield { marker, data: bytes.subarray(at + 4, at + 2 + length) }
    at += 2 + length
  }
}

/** Start-of-frame markers, without the tables that share their range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Application segments and comments. */
function isMetadata(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe
}

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}

function blockText(data: Uint8Array): string {
  return latin1(data.subarray(0, BLOCK))
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
