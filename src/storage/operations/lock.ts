/** The lock on the backpack, as it lies beside it. Another tab may change it at any time: what was known of it is looked at once more. */
import type { Result } from '#core/kernel/result.ts'
import { attempt, GoneError, type StorageFailure } from '../guards/failure.ts'
import { expectLock } from '../guards/lock-guard.ts'
import { db } from '../tables/database.ts'
import type { TheLock } from '../tables/lock-record.ts'

type State = TheLock['state']

/** Undefined where there is none. */
export async function readLock(): Promise<TheLock | undefined> {
  const row = await db.lock.get('lock')
  return row?.name === 'lock' ? row : undefined
}

/** Never over a lock that is there, as that would lose every row under it. Other tabs hear of it, and begin anew. */
export function addLock(lock: TheLock): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', db.lock, async () => {
      if (await readLock()) throw new GoneError()
      expectLock(lock.state)
      await db.lock.add(lock)
    }),
  )
}

/** Fails with `gone` where it has other ways in by now, or is in none of these states. */
export function changeLock(
  known: TheLock,
  from: readonly State[],
  change: Partial<TheLock>,
): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', db.lock, async () => {
      const lock = await lockAsKnown(known, from)
      expectLock(change.state ?? lock.state)
      await db.lock.put({ ...lock, ...change })
    }),
  )
}

/** As `changeLock`. */
export function removeLock(
  known: TheLock,
  from: readonly State[],
): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', db.lock, async () => {
      await lockAsKnown(known, from)
      expectLock('none')
      await db.lock.delete('lock')
    }),
  )
}

async function lockAsKnown(known: TheLock, from: readonly State[]): Promise<TheLock> {
  const lock = await readLock()
  if (!lock || !isSame(lock, known) || !from.includes(lock.state)) throw new GoneError()
  return lock
}

/** Whether the same words and passkeys open both. */
export const isSame = (a: TheLock, b: TheLock): boolean =>
  JSON.stringify(a.header) === JSON.stringify(b.header)
