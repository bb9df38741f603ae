/** Takes the badges out of one file, and names what it is when it holds none. */
import type { Result } from '../kernel/result.ts'
import type { Unbaked, UnbakeFailure } from './carrier.ts'
import { otherFile } from './other-files.ts'
import { unbakeBare } from './unbake-bare.ts'

/**
 * Every credential baked in a PNG or SVG, or that a JSON or JWS file is, as it was written; nothing is judged.
 * @param bytes the whole file
 * @returns the finds in their order, each with the place it stood in; or the kind of failure, in which a picture without
 * a badge, an archive or a film is named by its first bytes
 * @throws nothing: what cannot be read is a failure
 * @see Open Badges 3.0, 5.3 and 5.4; Open Badges Baking 2.0
 */
export function unbake(bytes: Uint8Array): Promise<Result<Unbaked, UnbakeFailure>> {
  return unbakeBare(bytes, otherFile)
}
