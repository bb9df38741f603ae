/** Brings the backpack to the form that its lock asks for, from wherever an earlier time was cut off. */
import { failed, found, letPass, type Result } from '#core/kernel/result.ts'
import { attempt, type StorageFailure } from '#storage/guards/failure.ts'
import { type Converted, type ConvertOptions, convertRows } from '#storage/lock/convert-rows.ts'
import { openLock, setOpenLock } from '#storage/lock/lock-state.ts'
import { changeLock } from '#storage/operations/lock.ts'
import { waitAnew } from '#storage/operations/shared-files.ts'
import type { TheLock } from '#storage/tables/lock-record.ts'
import { convertDrafts } from '../drafts.ts'
import { forgetLock } from './lock.ts'

export type Progress = NonNullable<ConvertOptions['onProgress']>

/** `on`: the backpack can be used; `off`: it has no lock any more, and the page begins anew. */
export interface Finished {
  readonly is: 'on' | 'off'
  /** rows that stay as they were: their bytes cannot be read, or were changed */
  readonly left: number
}

/** What the rows were is never lost: after a failure each is in one of both forms, and this can be called again. */
export async function finishLock(
  lock: TheLock,
  onProgress: Progress = () => {},
): Promise<Result<Finished, StorageFailure>> {
  if (lock.state === 'on') return arrivals(lock)
  return lock.state === 'opening' ? opening(lock, onProgress) : closing(lock, onProgress)
}

/** Another tab may still write a last word while it hears of the lock: what came meanwhile is encrypted as well. */
const MOST_ROUNDS = 5

async function closing(
  lock: TheLock,
  onProgress: Progress,
): Promise<Result<Finished, StorageFailure>> {
  const begun = await changeLock(lock, ['chosen', 'closing', 'on'], { state: 'closing' })
  if (!begun.ok) return begun
  let last: Converted = { changed: 1, left: 0 }
  for (let round = 0; round < MOST_ROUNDS && last.changed > 0; round += 1) {
    const converted = await convert({ to: 'locked', onProgress })
    if (!converted.ok) return converted
    last = converted.value
  }
  encryptDrafts()
  const saved = await changeLock(lock, ['closing', 'on'], { state: 'on' })
  return saved.ok ? found({ is: 'on', left: last.left }) : saved
}

/** Those that are encrypted already stay as they are: an earlier time may have been cut off behind this. */
function encryptDrafts(): void {
  const lock = openLock()
  convertDrafts((text) => (lock?.unseal(text) === undefined ? lock?.seal(text) : undefined))
}

/** Only what came in while it was closed lies there readable, and a word that a sleeping tab left. */
async function arrivals(lock: TheLock): Promise<Result<Finished, StorageFailure>> {
  const same = await changeLock(lock, ['on'], {})
  if (!same.ok) return same
  encryptDrafts()
  const converted = await convert({ to: 'locked', tables: ['inbox'] })
  if (!converted.ok) return converted
  // who cannot be asked again is asked a little shorter
  if (converted.value.changed > 0) letPass(await waitAnew())
  return found({ is: 'on', left: converted.value.left })
}

async function opening(
  lock: TheLock,
  onProgress: Progress,
): Promise<Result<Finished, StorageFailure>> {
  const keepSpoiled = (table: string, row: object) => ({
    ...{ name: `spoiled ${crypto.randomUUID()}`, table, row, header: lock.header },
  })
  const converted = await convert({ to: 'plain', onProgress, keepSpoiled })
  if (!converted.ok) return converted
  convertDrafts((text) => openLock()?.unseal(text))
  const forgotten = await forgetLock(lock, 'opening')
  if (!forgotten.ok) return forgotten
  setOpenLock(undefined)
  return found({ is: 'off', left: converted.value.left })
}

async function convert(
  options: Omit<ConvertOptions, 'keys'>,
): Promise<Result<Converted, StorageFailure>> {
  const keys = openLock()?.keys
  return keys ? attempt(() => convertRows({ ...options, keys })) : failed({ kind: 'closed' })
}
