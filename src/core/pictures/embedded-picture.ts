/** The picture inside a badge, whatever its address calls it: its bytes decide what it is. */

import { readDataUrl } from '../baking/data-url.ts'
import { startsWith } from '../baking/text.ts'
import { fromBase64url } from '../kernel/bytes.ts'

export interface EmbeddedPicture {
  /** of the kinds a browser draws: PNG, JPEG, GIF, WebP or SVG */
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** How base64 of a picture begins: PNG, JPEG, GIF, WebP, `<svg` and `<?xm`. */
const BARE = /^(?:iVBORw0KGgo|\/9j\/|R0lGOD|UklGR|PHN2Z|PD94bW)[\w+/=\s-]*$/

/** Whether an image's address holds the picture itself, so that nothing need be fetched for it. */
export function isEmbedded(src: string): boolean {
  return /^data:/i.test(src) || BARE.test(src)
}

/** The picture at a `data:` address or in bare base64; undefined for any other address, and for what is no picture. */
export function embeddedPicture(src: string): EmbeddedPicture | undefined {
  const isBare = BARE.test(src)
  const bytes = isBare ? fromBase64url(src.replace(/\s/g, '')) : readDataUrl(src)?.bytes
  const mediaType = bytes && pictureType(bytes)
  return mediaType === undefined ? undefined : { mediaType, bytes: new Uint8Array(bytes ?? []) }
}

const HEADS: readonly (readonly [mediaType: string, head: string, at: number])[] = [
  ['image/png', '\x89PNG\r\n\x1a\n', 0],
  ['image/jpeg', '\xff\xd8\xff', 0],
  ['image/gif', 'GIF8', 0],
  ['image/webp', 'WEBP', 8],
]

function pictureType(bytes: Uint8Array): string | undefined {
  const known = HEADS.find(([, head, at]) => startsWith(bytes, codes(head), at))?.[0]
  return known ?? (isSvg(bytes) ? 'image/svg+xml' : undefined)
}

const codes = (head: string) => Array.from(head, (sign) => sign.charCodeAt(0))

/** Its root may stand below a declaration, comments and a doctype. */
function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart()
  return start.startsWith('<') && /<(?:\w+:)?svg[\s>]/.test(start)
}
