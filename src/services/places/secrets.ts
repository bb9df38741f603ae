/** What opens the places of this visit: in memory, and on this device where the person asked for that. */
import type { Result } from '#core/kernel/result.ts'
import type { Entries } from '#core/places/kind.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { forgetSecrets, keepSecrets, keptSecrets } from '#storage/operations/place-secrets.ts'

const held = new Map<string, Entries>()

/** Undefined when the person must log in again. */
export async function secretsOf(place: string): Promise<Entries | undefined> {
  const known = held.get(place) ?? (await keptSecrets(place))
  if (known) held.set(place, known)
  return known
}

/** Gone with the page, unless `remember`; what was kept before goes at once. */
export async function holdSecrets(
  place: string,
  secrets: Entries,
  remember: boolean,
): Promise<Result<void, StorageFailure>> {
  held.set(place, secrets)
  return remember ? keepSecrets(place, secrets) : forgetSecrets(place)
}

export function dropSecrets(place: string): Promise<Result<void, StorageFailure>> {
  held.delete(place)
  return forgetSecrets(place)
}
