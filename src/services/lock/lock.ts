/** Puts a lock on the backpack, opens it, changes who opens it, and takes it off. */
import { fromBase64url } from '#core/kernel/bytes.ts'
import { random } from '#core/kernel/random.ts'
import { failed, found, type Result } from '#core/kernel/result.ts'
import { rowKeysOf } from '#core/lock/row-seal.ts'
import {
  newVault,
  type Opener,
  openVault,
  rewrapped,
  type Secrets,
  withPasskey,
} from '#core/vault/keys.ts'
import { attempt, type StorageFailure } from '#storage/guards/failure.ts'
import { hintLock } from '#storage/guards/lock-hint.ts'
import { clearLying, letIn, lyingThere } from '#storage/lock/closed-here.ts'
import { addLock, changeLock, isSame, readLock, removeLock } from '#storage/operations/lock.ts'
import { removeEverything } from '#storage/operations/remove-everything.ts'
import type { TheLock } from '#storage/tables/lock-record.ts'
import { askPasskey, makePasskey, type PasskeyFailure } from '../vault/passkey.ts'
import { setAway } from './lock-now.ts'

/** `gone`: another tab changed the lock meanwhile; `wrong`: it opens nothing; `damaged`: what lies there is no lock any more; `notHere`: this browser keeps nothing to know of a lock by */
export type LockFailure =
  | StorageFailure
  | PasskeyFailure
  | { readonly kind: 'wrong' | 'damaged' | 'newer' | 'notHere' | 'none' }

/** Minutes alone after which it locks itself, before the person chose. */
const AWAY = 15

/**
 * Chooses a passphrase, and gives the recovery code, shown once. No row is encrypted yet: that begins when the passphrase
 * was typed once more, at the next start, so that a slip of the finger locks nobody out.
 */
export async function chooseLock(passphrase: string): Promise<Result<string, LockFailure>> {
  const { header, code } = await newVault(passphrase, random)
  if (!hintLock(true)) return failed({ kind: 'notHere' })
  const saved = await addLock({ name: 'lock', header, state: 'chosen', away: AWAY })
  if (saved.ok) return found(code)
  if (saved.failure.kind !== 'gone') hintLock(false)
  return saved
}

/** The person chose a passphrase and thought better of it, before any row was encrypted. */
export async function takeBackLock(lock: TheLock): Promise<Result<void, StorageFailure>> {
  if (!(await isThere(lock))) return failed({ kind: 'gone' })
  letIn()
  return forgetLock(lock, 'chosen')
}

/** A lock in a state in which no row is encrypted. */
export async function forgetLock(
  lock: TheLock,
  state: 'chosen' | 'opening',
): Promise<Result<void, StorageFailure>> {
  const removed = await removeLock(lock, [state])
  if (removed.ok) hintLock(false)
  return removed
}

/** Opens the lock in this page. What the person typed is tried as passphrase, and as recovery code. */
export async function unlockBy(lock: TheLock, text: string): Promise<Result<void, LockFailure>> {
  const secrets = await secretsBy(lock, text)
  return secrets.ok ? unlocked(lock, secrets.value) : secrets
}

export async function unlockByPasskey(lock: TheLock): Promise<Result<void, LockFailure>> {
  const asked = await askPasskey([lock.header])
  if (!asked.ok) return asked
  const secrets = await opened(lock, asked.value)
  return secrets.ok ? unlocked(lock, secrets.value) : secrets
}

async function secretsBy(lock: TheLock, text: string): Promise<Result<Secrets, LockFailure>> {
  const byPassphrase = await opened(lock, { kind: 'passphrase', passphrase: text })
  if (byPassphrase.ok || byPassphrase.failure.kind !== 'wrong') return byPassphrase
  return opened(lock, { kind: 'recovery', code: text })
}

async function opened({ header }: TheLock, opener: Opener): Promise<Result<Secrets, LockFailure>> {
  const secrets = await openVault(header, opener)
  return secrets.ok ? secrets : failed({ kind: secrets.failure })
}

async function unlocked(lock: TheLock, { ring }: Secrets): Promise<Result<void, LockFailure>> {
  const secret = fromBase64url(ring.secrets.at(-1) ?? '')
  if (!secret) return failed({ kind: 'damaged' })
  if (!(await isThere(lock))) return failed({ kind: 'gone' })
  letIn(await rowKeysOf(secret))
  return found(undefined)
}

/** Whether this lock still lies there: the page may have stood before it for long, and another tab changed it. */
async function isThere(lock: TheLock): Promise<boolean> {
  const now = (await lyingThere()).lock
  return now !== undefined && isSame(now, lock) && now.state === lock.state
}

/** Another passphrase and a new recovery code; no row changes. */
export async function changePassphrase(
  passphrase: string,
  next: string,
): Promise<Result<string, LockFailure>> {
  const known = await lockOpenedBy(passphrase)
  if (!known.ok) return known
  const { header, code } = await rewrapped(known.value.secrets, next, random)
  const { lock } = known.value
  const saved = await changeLock(lock, [lock.state], { header })
  return saved.ok ? found(code) : saved
}

/** One more way in, which the browser makes when the passphrase was right. */
export async function addLockPasskey(
  passphrase: string,
  name: string,
): Promise<Result<void, LockFailure>> {
  const known = await lockOpenedBy(passphrase)
  if (!known.ok) return known
  const passkey = await makePasskey(name)
  if (!passkey.ok) return passkey
  const { lock, secrets } = known.value
  const header = await withPasskey(lock.header, secrets, passkey.value, random)
  return changeLock(lock, [lock.state], { header })
}

async function lockOpenedBy(passphrase: string) {
  const lock = await readLock()
  if (!lock) return failed({ kind: 'none' } as const)
  const secrets = await secretsBy(lock, passphrase)
  return secrets.ok ? found({ lock, secrets: secrets.value }) : secrets
}

/** Removes everything, opened or not: for who forgot every way in. */
export async function startOver(): Promise<Result<void, StorageFailure>> {
  const cleared = await attempt(clearLying)
  if (!cleared.ok) return cleared
  letIn()
  return removeEverything()
}

/** After so many minutes without anybody it locks itself; 0 for never. */
export async function lockAfter(minutes: number): Promise<Result<void, LockFailure>> {
  const lock = await readLock()
  if (!lock) return failed({ kind: 'none' })
  setAway(minutes)
  return changeLock(lock, [lock.state], { away: minutes })
}

/** The rows are written readable again at the next start, when the passphrase was typed. */
export async function takeOffLock(): Promise<Result<void, LockFailure>> {
  const lock = await readLock()
  return lock ? changeLock(lock, ['on'], { state: 'opening' }) : failed({ kind: 'none' })
}
