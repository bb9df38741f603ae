/** Locks a link with a passphrase: real encryption, because a static page has nobody to guard it. */
import { passphraseKey } from '../kernel/passphrase-key.ts'
import type { Result } from '../kernel/result.ts'
import { failed, found } from '../kernel/result.ts'

const SALT = 16
const IV = 12
/** PBKDF2-SHA-256 rounds of link format v1p; about an eighth of a second on a laptop. */
const ROUNDS = 600_000

/** salt ‖ iv ‖ AES-256-GCM ciphertext. `random` fills salt and iv, handed in so that tests repeat. */
export async function lock(
  body: Uint8Array,
  passphrase: string,
  random: (size: number) => Uint8Array,
): Promise<Uint8Array> {
  const salt = new Uint8Array(random(SALT))
  const iv = new Uint8Array(random(IV))
  const key = await passphraseKey(passphrase, salt, ROUNDS)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array(body))
  return new Uint8Array([...salt, ...iv, ...new Uint8Array(sealed)])
}

/** Undoes `lock`. AES-GCM is authenticated, so a wrong passphrase never yields other content. */
export async function unlock(
  locked: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array, 'wrongPassphrase'>> {
  const key = await passphraseKey(passphrase, new Uint8Array(locked.subarray(0, SALT)), ROUNDS)
  const iv = new Uint8Array(locked.subarray(SALT, SALT + IV))
  const sealed = new Uint8Array(locked.subarray(SALT + IV))
  try {
    return found(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed)))
  } catch {
    return failed('wrongPassphrase')
  }
}
