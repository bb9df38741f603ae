/** The badges in one file, or the reason there are none: where the terminal and an exported page start. */
import type { Credential } from '../badge/credential.ts'
import { type NameOther, unbakeBare } from '../baking/unbake-bare.ts'
import { readCredentials } from '../formats/read-credential.ts'

/** `failure` is a code of the core, for when there is no badge at all. */
export interface BadgesFound {
  readonly credentials: readonly Credential[]
  readonly failure?: string
}

/** `nameOther` says what a file without a badge is; a page does not carry those names. */
export async function badgesIn(bytes: Uint8Array, nameOther?: NameOther): Promise<BadgesFound> {
  const unbaked = await unbakeBare(bytes, nameOther)
  if (!unbaked.ok) return { credentials: [], failure: unbaked.failure.kind }
  const readings = await Promise.all(
    unbaked.value.finds.map(({ payload }) => readCredentials(payload)),
  )
  const credentials = readings.flatMap((reading) => (reading.ok ? reading.value : []))
  if (credentials.length > 0) return { credentials }
  const failed = readings.find((reading) => !reading.ok)
  return { credentials, failure: failed?.failure.kind ?? 'noBadgeData' }
}
