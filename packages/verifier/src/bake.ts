/** Bakes the text of a credential into a PNG or SVG; the picture keeps every other byte. */
import { bake as bakeIn } from '../../../src/core/baking/bake.ts'
import type { UnbakeFailure } from '../../../src/core/baking/carrier.ts'
import type { PngKeyword } from '../../../src/core/baking/places.ts'
import type { Result } from '../../../src/core/kernel/result.ts'

export type { UnbakeFailure }

export type BakedPlace = PngKeyword

/**
 * A copy of the image that carries `text` (JSON or a compact JWS) in the place of its standard: `openbadgecredential`
 * for Open Badges 3.0, `openbadges` for 2.x. Fails with a code when the image is neither a sound PNG nor a sound SVG.
 */
export function bake(
  image: Uint8Array,
  text: string,
  place: BakedPlace = 'openbadgecredential',
): Promise<Result<Uint8Array<ArrayBuffer>, UnbakeFailure>> {
  const form = text.trimStart().startsWith('{') ? 'json' : 'jws'
  return bakeIn(image, { form, text }, place)
}
