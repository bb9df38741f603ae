/** A GIF (89a) without its metadata: frames and their timing stay, comments, XMP and other blocks go. */
import { startsWith } from '../baking/text.ts'
import { utf8 } from '../kernel/bytes.ts'

const IMAGE = 0x2c
const EXTENSION = 0x21
const TIMING = 0xf9
const APPLICATION = 0xff
const HEAD = 13
/** How often an animation repeats, and the colour profile. */
const APPLICATIONS = ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'].map((name) => [...utf8(name)])

/** Ends with the picture; a block that is cut off does not stay. */
export function bareGif(bytes: Uint8Array): readonly Uint8Array[] {
  const start = HEAD + colours(bytes[10] ?? 0)
  const pieces = [bytes.subarray(0, start)]
  for (const block of blocksIn(bytes, start)) if (isNeeded(block)) pieces.push(block)
  return [...pieces, Uint8Array.of(0x3b)]
}

function* blocksIn(bytes: Uint8Array, start: number): Generator<Uint8Array> {
  for (let at = start; bytes[at] === IMAGE || bytes[at] === EXTENSION; ) {
    const end = endOfData(bytes, dataAt(bytes, at))
    if (end > bytes.length) return
    yield bytes.subarray(at, end)
    at = end
  }
}

/** Where the data of a block begin: behind its label, or behind place, colours and code size of a frame. */
function dataAt(bytes: Uint8Array, at: number): number {
  return bytes[at] === EXTENSION ? at + 2 : at + 10 + colours(bytes[at + 9] ?? 0) + 1
}

/** Pieces with their length in front, until an empty one. */
function endOfData(bytes: Uint8Array, from: number): number {
  let at = from
  for (; at < bytes.length && bytes[at] !== 0; at += 1 + (bytes[at] ?? 0));
  return at + 1
}

/** Bytes of the table of colours that these flags announce. */
function colours(flags: number): number {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0
}

function isNeeded(block: Uint8Array): boolean {
  if (block[0] === IMAGE || block[1] === TIMING) return true
  return block[1] === APPLICATION && APPLICATIONS.some((name) => startsWith(block, name, 3))
}
