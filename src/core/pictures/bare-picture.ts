/** Takes what tells of its maker out of a picture and touches no pixel: place, camera, dates, words, thumbnails. */
import { joined } from '../baking/joined.ts'
import { startsWith } from '../baking/text.ts'
import { bareGif } from './gif.ts'
import { bareJpeg } from './jpeg.ts'
import { barePng } from './png.ts'
import { bareWebp } from './webp.ts'

type Bare = (bytes: Uint8Array) => readonly Uint8Array[]

/** Each kind by its first bytes, whatever the file is called. */
const KINDS: readonly (readonly [head: string, at: number, bare: Bare])[] = [
  ['\xff\xd8', 0, bareJpeg],
  ['\x89PNG\r\n\x1a\n', 0, barePng],
  ['GIF8', 0, bareGif],
  ['WEBP', 8, bareWebp],
]

/**
 * The same picture without metadata: only known parts stay, among them the colour profile,
 * the animation and which way is up. Undefined for any other file: that one keeps all that is in it.
 */
export function barePicture(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const kind = KINDS.find(([head, at]) => startsWith(bytes, codes(head), at))
  return kind && joined(kind[2](bytes))
}

function codes(head: string): readonly number[] {
  return Array.from(head, (character) => character.charCodeAt(0))
}
