/** Notices a lock that this page or worker does not know of: another tab put it on, or what remembered it was cleared. */
import { Dexie } from 'dexie'
import { isClosedHere, openLock } from '../lock/lock-state.ts'
import type { TheLock } from '../tables/lock-record.ts'
import { LockedError } from './failure.ts'

export type LockState = 'none' | TheLock['state']

/** As it was last seen lying there. */
let seen: LockState | undefined
let expected: LockState | undefined
/** what this page is just changing */
let leaving: LockState | undefined
let tell: ((state: LockState) => void) | undefined

/** Calls back, from now on, when the lock is another than this page thinks: it is then to begin anew. */
export function watchLock(state: LockState, listener: (state: LockState) => void): void {
  tell = listener
  expected = state
  if (seen !== undefined) note(seen)
}

/** What this page makes of the lock itself is no news to it; to be called before it does. */
export function expectLock(state: LockState): void {
  if (expected === undefined) return
  leaving = expected
  expected = state
}

/** True in a page, or worker, where rows are encrypted and the lock was not opened: what is read says nothing, and what is written would be readable. */
export const isShutOut = (): boolean =>
  seen !== undefined && seen !== 'none' && seen !== 'chosen' && !openLock()

/** Asks beside everything else, so that opening the database waits for nothing. What is shared waits for the person all the same. */
export function guardLock(db: Dexie): void {
  const look = () => void stateIn(db).then((state) => state && note(state))
  db.on('ready', look, true)
  Dexie.on.storagemutated.subscribe((parts) => {
    if (parts[`idb://${db.name}/lock/`]) look()
  })
  db.use({
    stack: 'dbcore',
    name: 'lock-guard',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return {
          ...table,
          mutate: (request) =>
            isClosedHere() ||
            (isShutOut() && name !== 'inbox' && name !== 'lock' && request.type !== 'deleteRange')
              ? Dexie.Promise.reject(new LockedError())
              : table.mutate(request),
        }
      },
    }),
  })
}

function note(state: LockState): void {
  seen = state
  if (state === expected) leaving = undefined
  else if (expected !== undefined && state !== leaving) tell?.(state)
}

/** Past Dexie, which lets nobody ask before it stands. Undefined when it was closed meanwhile. */
function stateIn(db: Dexie): Promise<LockState | undefined> {
  return new Promise((resolve) => {
    try {
      const store = db.backendDB().transaction('lock').objectStore('lock')
      const asked = store.get('lock') as IDBRequest<TheLock | undefined> // of that table
      asked.onsuccess = () => resolve(asked.result?.state ?? 'none')
      asked.onerror = () => resolve(undefined)
    } catch {
      resolve(undefined)
    }
  })
}
