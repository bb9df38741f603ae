/** Pictures of badges in the form in which nothing in them can run: PNG as it is, SVG only ever as pixels. */
import type { Badge } from '#core/badge/badge.ts'
import { embeddedPicture, isEmbedded } from '#core/pictures/embedded-picture.ts'
import { dataAddress, drawnSvg } from './drawn-svg.ts'

const DRAWN = /^image\/(png|svg\+xml)$/
/** More pixels than any badge needs would only exhaust memory. */
const MOST_PIXELS = 40_000_000

/** A file as an image without anything that can run; undefined when it is none, or too large to draw. */
export async function safePicture(bytes: Blob, mediaType: string): Promise<Blob | undefined> {
  if (!DRAWN.test(mediaType)) return undefined
  if (mediaType === 'image/png' && (await pixels(bytes)) > MOST_PIXELS) return undefined
  const picture = ofType(bytes, mediaType)
  return mediaType === 'image/png' ? picture : drawnSvg(await dataAddress(picture))
}

/** The same for a picture of the learner's own: JPEG, WebP and GIF too, as they are. */
export async function safeImage(bytes: Blob, mediaType: string): Promise<Blob | undefined> {
  if (!/^image\/(jpeg|webp|gif)$/.test(mediaType)) return safePicture(bytes, mediaType)
  return ofType(bytes, mediaType)
}

/** The same bytes as what their row says they are. */
const ofType = (bytes: Blob, mediaType: string) =>
  bytes.type === mediaType ? bytes : bytes.slice(0, bytes.size, mediaType)

/** A file as what is only ever saved: whatever is in it, a browser does not show it as a page of ours. */
export function download(bytes: Blob): Blob {
  return bytes.slice(0, bytes.size, 'application/octet-stream')
}

/** The address of the picture inside the credential itself; whatever lies elsewhere is not fetched. */
export function embeddedImage(badge: Badge | undefined): string | undefined {
  const sources = [badge?.image?.src, badge?.achievement.image?.src]
  return sources.find((src) => src !== undefined && isEmbedded(src))
}

/** That picture, safe for `<img>`; its bytes say what it is. */
export async function safeEmbedded(src: string | undefined): Promise<Blob | undefined> {
  const picture = src === undefined ? undefined : embeddedPicture(src)
  if (picture === undefined) return undefined
  const { bytes, mediaType } = picture
  return safeImage(new Blob([bytes], { type: mediaType }), mediaType)
}

/** Width times height as the PNG header says (IHDR, bytes 16 to 23). */
async function pixels(png: Blob): Promise<number> {
  const head = new DataView(await png.slice(0, 24).arrayBuffer())
  return head.byteLength < 24 ? 0 : head.getUint32(16) * head.getUint32(20)
}

/** The file itself, else the picture inside the credential; never one that would have to be fetched. */
export async function artOf(badge: Badge, original: Blob | undefined): Promise<Blob | undefined> {
  const drawn = original && (await safePicture(original, original.type))
  return drawn ?? safeEmbedded(embeddedImage(badge))
}
