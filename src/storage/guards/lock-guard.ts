/** Notices a lock that this page or worker does not know of: another tab put it on, or what remembered it was cleared. */
import { Dexie } from 'dexie'
import { isClosedHere, openLock } from '../lock/lock-state.ts'
import type { TheLock } from '../tables/lock-record.ts'
import { LockedError } from './failure.ts'

export type LockState = 'none' | TheLock['state']

/** As it was last seen lying there. */
let seen: LockState | undefined
let expected: LockState | undefined
let tell: ((state: LockState) => void) | undefined

/** Calls back, from now on, when the lock is another than this page thinks: it is then to begin anew. */
export function watchLock(state: LockState, listener: (state: LockState) => void): void {
  tell = listener
  expectLock(state)
}

/** What this page makes of the lock itself is no news to it. */
export function expectLock(state: LockState): void {
  expected = state
  if (seen !== undefined && seen !== state) look?.()
}

/** True in a page, or worker, where rows are encrypted and the lock was not opened: what is read says nothing, and what is written would be readable. */
export const isShutOut = (): boolean =>
  seen !== undefined && seen !== 'none' && seen !== 'chosen' && !openLock()

let look: (() => void) | undefined

/** Asks beside everything else, so that opening the database waits for nothing. What is shared waits for the person all the same. */
export function guardLock(db: Dexie): void {
  const lookNow = () => void stateIn(db).then((state) => state && note(state))
  look = lookNow
  db.on('ready', lookNow, true)
  Dexie.on.storagemutated.subscribe((parts) => {
    if (parts[`idb://${db.name}/lock/`]) lookNow()
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
  if (expected !== undefined && state !== expected) tell?.(state)
}

/** Past Dexie, which lets nobody ask before it stands. Undefined when it was closed meanwhile. */
function stateIn(db: Dexie): Promise<LockState | undefined> {
  return new Promise((resolve) => {
    try {
      const store = db.backendDB().transaction('lock').objectStore('lock')
      const asked: IDBRequest<TheLock | undefined> = store.get('lock')
      asked.onsuccess = () => resolve(asked.result?.state ?? 'none')
      asked.onerror = () => resolve(undefined)
    } catch {
      resolve(undefined)
    }
  })
}
