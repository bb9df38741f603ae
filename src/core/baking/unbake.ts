/** Takes the badges out of one file, and names what it is when it holds none. */
import type { Result } from '../kernel/result.ts'
import type { Unbaked, UnbakeFailure } from './carrier.ts'
import { otherFile } from './other-files.ts'
import { unbakeBare } from './unbake-bare.ts'

/** As `unbakeBare`; a picture, an archive or a film is named by its first bytes. */
export function unbake(bytes: Uint8Array): Promise<Result<Unbaked, UnbakeFailure>> {
  return unbakeBare(bytes, otherFile)
}
