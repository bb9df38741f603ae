/** Names what can go wrong while storing, and turns only those errors into values. */
import type { Result } from '#core/kernel/result.ts'
import { failed, found } from '#core/kernel/result.ts'

export interface StorageFailure {
  readonly kind: /** the browser gives no more room */
    | 'quota'
    /** a newer Rugzak has opened this database: reload before writing */
    | 'newerDatabase'
    /** the database was closed under us, usually by "remove everything" or a lock in another tab */
    | 'closed'
    /** the browser offers no database here, or its disk refuses */
    | 'unavailable'
    /** what should be changed is not there any more */
    | 'gone'
}

/** Error names as browsers and Dexie give them; both the error and its `inner` are looked at. */
const KINDS: Readonly<Record<string, StorageFailure['kind']>> = {
  QuotaExceededError: 'quota',
  NewerDatabaseError: 'newerDatabase',
  VersionError: 'newerDatabase',
  DatabaseClosedError: 'closed',
  MissingAPIError: 'unavailable',
  OpenFailedError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  UnknownError: 'unavailable',
  GoneError: 'gone',
  LockedError: 'closed',
}

/** Thrown inside a transaction to roll it back because a row is not there. */
export class GoneError extends Error {
  override readonly name = 'GoneError'
}

/** Thrown where the backpack is locked: nothing is written that would lie there readable. */
export class LockedError extends Error {
  override readonly name = 'LockedError'
}

/** Thrown by the write guard when the database belongs to newer code. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError'
}

function property(error: unknown, key: 'name' | 'inner' | 'failures'): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined
}

/** What went wrong with the rows of one write: Dexie's BulkError says it of each, and all for one reason. */
function causes(error: unknown): readonly unknown[] {
  const failures = property(error, 'failures')
  return Array.isArray(failures) ? failures.slice(0, 1) : []
}

/** The failure an error stands for; undefined when it is a bug of ours. Inner errors say more. */
export function storageFailure(error: unknown, depth = 3): StorageFailure | undefined {
  if (depth === 0 || error === undefined) return undefined
  for (const cause of [property(error, 'inner'), ...causes(error)]) {
    const failure = storageFailure(cause, depth - 1)
    if (failure !== undefined) return failure
  }
  const kind = KINDS[String(property(error, 'name'))]
  return kind === undefined ? undefined : { kind }
}

/** Runs storage work; named failures come back as values, bugs are thrown on. */
export async function attempt<T>(work: () => PromiseLike<T>): Promise<Result<T, StorageFailure>> {
  try {
    return found(await work())
  } catch (error) {
    const failure = storageFailure(error)
    if (failure === undefined) throw error
    return failed(failure)
  }
}
