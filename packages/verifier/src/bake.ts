/** Bakes the text of a credential into a PNG or SVG; the picture keeps every other byte. */
import { bake as bakeIn } from '../../../src/core/baking/bake.ts'
import type { UnbakeFailure } from '../../../src/core/baking/carrier.ts'
import type { PngKeyword } from '../../../src/core/baking/places.ts'
import type { Result } from '../../../src/core/kernel/result.ts'

export type { UnbakeFailure }

/** Where in a picture a credential stands. */
export type BakedPlace = PngKeyword

/**
 * A copy of the image that carries a credential; every other byte of it stays as it is.
 * @param image a whole PNG or SVG
 * @param text JSON or a compact JWS, written as it is given
 * @param place that of its standard: `openbadgecredential` for Open Badges 3.0, `openbadges` for 2.x
 * @returns the bytes of the copy; or the kind of failure, when the image is neither a sound PNG nor a sound SVG
 * @throws nothing: what cannot be baked is a failure
 * @see Open Badges 3.0, 5.3; Open Badges Baking 2.0
 */
export function bake(
  image: Uint8Array,
  text: string,
  place: BakedPlace = 'openbadgecredential',
): Promise<Result<Uint8Array<ArrayBuffer>, UnbakeFailure>> {
  const form = text.trimStart().startsWith('{') ? 'json' : 'jws'
  return bakeIn(image, { form, text }, place)
}
