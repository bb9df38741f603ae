/** The lock on the backpack, as it lies beside it. */
import type { Result } from '#core/kernel/result.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { expectLock } from '../guards/lock-guard.ts'
import { db } from '../tables/database.ts'
import type { TheLock } from '../tables/lock-record.ts'

/** Undefined where there is none. */
export async function readLock(): Promise<TheLock | undefined> {
  const row = await db.lock.get('lock')
  return row?.name === 'lock' ? row : undefined
}

/** Other tabs hear of another state, and begin anew. */
export function saveLock(lock: TheLock): Promise<Result<void, StorageFailure>> {
  expectLock(lock.state)
  return attempt(async () => {
    await db.lock.put(lock)
  })
}

export function removeLock(): Promise<Result<void, StorageFailure>> {
  expectLock('none')
  return attempt(() => db.lock.delete('lock'))
}
