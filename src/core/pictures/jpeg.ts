/** A JPEG (ITU-T T.81, annex B) without its metadata: only segments that decoding needs stay. */
import { joined } from '../baking/joined.ts'
import { startsWith } from '../baking/text.ts'
import { utf8 } from '../kernel/bytes.ts'
import { onlyOrientation } from './orientation.ts'

const END = 0xd9
const SCAN = 0xda
/** marker and length */
const HEAD = 4
/** JFIF without the thumbnail that may follow */
const JFIF = 18
/** How a segment of an application begins. */
const NAMES = {
  jfif: [...utf8('JFIF\0')],
  exif: [...utf8('Exif\0\0')],
  icc: [...utf8('ICC_PROFILE\0')],
  adobe: [...utf8('Adobe')],
} as const

interface Segment {
  readonly marker: number
  /** with its marker; of a scan with all that it codes */
  readonly bytes: Uint8Array
}

/** Ends with the picture: what stands behind it, such as a film or a second picture, does not stay. */
export function bareJpeg(bytes: Uint8Array): readonly Uint8Array[] {
  const pieces = [bytes.subarray(0, 2)]
  for (const segment of segmentsOf(bytes)) pieces.push(...kept(segment))
  return pieces
}

function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  let at = bytes.indexOf(0xff, 2)
  while (at >= 0 && at + 2 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0
    const end = endOf(bytes, at, marker)
    if (end > bytes.length) return
    yield { marker, bytes: bytes.subarray(at, end) }
    if (marker === END) return
    at = bytes.indexOf(0xff, end)
  }
}

function endOf(bytes: Uint8Array, at: number, marker: number): number {
  if (marker === 0xff) return at + 1
  if (isAlone(marker)) return at + 2
  const end = at + 2 + Math.max(2, (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0))
  return marker === SCAN ? endOfScan(bytes, end) : end
}

/** No length behind it: stuffing, restarts, start and end. */
const isAlone = (marker: number): boolean => marker <= 1 || (marker >= 0xd0 && marker <= END)

/** Coded data run to the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0) {
    const next = bytes[at + 1] ?? END
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return Math.max(from, bytes.length)
}

const isNeeded = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || (marker >= END && marker <= 0xdf)

function kept({ marker, bytes }: Segment): readonly Uint8Array[] {
  if (isNeeded(marker)) return [bytes]
  const says = (name: readonly number[]) => startsWith(bytes, name, HEAD)
  if (marker === 0xe0 && says(NAMES.jfif)) return withoutThumbnail(bytes)
  if (marker === 0xe1 && says(NAMES.exif)) return orientation(bytes.subarray(HEAD + 6))
  const isColour = (marker === 0xe2 && says(NAMES.icc)) || (marker === 0xee && says(NAMES.adobe))
  return isColour ? [bytes] : []
}

function withoutThumbnail(jfif: Uint8Array): readonly Uint8Array[] {
  if (jfif.length < JFIF) return []
  const head = jfif.slice(0, JFIF)
  head.set([0, JFIF - 2], 2)
  head.fill(0, JFIF - 2)
  return [head]
}

function orientation(tiff: Uint8Array): readonly Uint8Array[] {
  const exif = onlyOrientation(tiff)
  if (!exif) return []
  const content = joined([Uint8Array.from(NAMES.exif), exif])
  return [Uint8Array.from([0xff, 0xe1, 0, content.length + 2]), content]
}
