/** Bakes a payload into a picture without touching the picture. */
import type { Payload } from '../badge/credential.ts'
import { isGzip } from '../kernel/bytes.ts'
import { failed, type Result } from '../kernel/result.ts'
import type { UnbakeFailure } from './carrier.ts'
import { png } from './carriers/png.ts'
import { svg } from './carriers/svg.ts'
import { inflate } from './inflate.ts'
import { LIMITS } from './limits.ts'
import { otherFile } from './other-files.ts'
import { tooLarge } from './payload.ts'
import { PLACES, type Place, type PngKeyword } from './places.ts'
import { bakePng } from './png/bake-png.ts'
import { pngStart } from './png/chunks.ts'
import { bakeSvg } from './svg/bake-svg.ts'

type Baked = Result<Uint8Array<ArrayBuffer>, UnbakeFailure>

/**
 * A copy of the image that carries the payload under `keyword`, replacing what was there under that keyword
 * and keeping everything else byte for byte. The payload's text goes in as received, never re-serialised.
 * Fails as unbaking does when the image is neither a sound PNG nor a sound SVG.
 */
export async function bake(
  image: Uint8Array,
  payload: Payload,
  keyword: PngKeyword,
): Promise<Baked> {
  if (image.length > LIMITS.file) return failed(tooLarge(image.length, LIMITS.file))
  const place = PLACES.find((it) => it.keyword === keyword)
  if (place === undefined || (payload.form === 'url' && !place.allowsUrl)) {
    return failed({ kind: 'unreadable' })
  }
  if (!isGzip(image)) return bakePlain(image, payload, place)
  const plain = await inflate(image, 'gzip')
  return plain.ok ? bakePlain(plain.value, payload, place) : failed({ kind: plain.failure })
}

function bakePlain(image: Uint8Array, payload: Payload, place: Place): Baked {
  if (png.sniff(image)) return bakePng(image.subarray(pngStart(image)), payload, place)
  if (svg.sniff(image)) return bakeSvg(image, payload, place)
  return failed(otherFile(image))
}
