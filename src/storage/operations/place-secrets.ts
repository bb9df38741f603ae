/** What opens a place, kept on this device only where the person asked for it: sealed under a key that no script can read out. */
import { fromUtf8, utf8 } from '#core/kernel/bytes.ts'
import type { Result } from '#core/kernel/result.ts'
import type { Entries } from '#core/places/kind.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'

/** Whoever can use this browser profile can still use it: that is what a non-extractable key means, and no more. */
export async function keepSecrets(
  place: string,
  secrets: Entries,
): Promise<Result<void, StorageFailure>> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8(place) },
    key,
    utf8(JSON.stringify(secrets)),
  )
  return attempt(async () => {
    await db.secrets.put({ place, key, iv, sealed })
  })
}

/** Undefined when none were kept. */
export async function keptSecrets(place: string): Promise<Entries | undefined> {
  const row = await db.secrets.get(place)
  if (row === undefined) return undefined
  const { key, iv, sealed } = row
  const how = { name: 'AES-GCM', iv, additionalData: utf8(place) }
  const bytes = await crypto.subtle.decrypt(how, key, sealed)
  return JSON.parse(fromUtf8(new Uint8Array(bytes)) ?? '{}') as Entries // as it was sealed here
}

export function forgetSecrets(place: string): Promise<Result<void, StorageFailure>> {
  return attempt(() => db.secrets.delete(place))
}
