/** Questions about the lock on the backpack. */
import { readLock } from '../operations/lock.ts'
import { liveQuery } from './live-query.ts'

/** Undefined where there is none. */
export const theLock = liveQuery('theLock', readLock)
