/** A page that a lock keeps out: it works on an empty database in memory, and looks at the lock past everything else. */
import type { RowKeys } from '#core/lock/row-seal.ts'
import { db } from '../tables/database.ts'
import type { TheLock } from '../tables/lock-record.ts'
import { lockRows } from './lock-rows.ts'
import { setClosed } from './lock-state.ts'
import { openHere } from './open-here.ts'
import { isLocked, type Row } from './row-forms.ts'

/** To be called before the database is first asked. No upgrade then sees rows that it cannot read. */
export async function closeHere(): Promise<void> {
  ;(await import('../tables/in-memory.ts')).keepInMemory()
  setClosed(true)
}

/** From now on the database is that of the browser: its rows are opened by these keys, or are as they lie. */
export function letIn(keys?: RowKeys): void {
  db.close({ disableAutoOpen: false })
  Reflect.set(db, '_deps', { indexedDB, IDBKeyRange })
  if (keys) {
    lockRows()
    openHere(keys)
  }
  setClosed(false)
}

/** The lock, and how many files came while it was closed: they lie there readable until it is opened. */
export interface Lying {
  readonly lock: TheLock | undefined
  readonly waiting: number
}

/** What lies in the browser's database. */
export async function lyingThere(): Promise<Lying> {
  const lying = await past<Lying>(['lock', 'inbox'], 'readonly', (transaction, end) => {
    const lock = transaction.objectStore('lock').get('lock') as IDBRequest<TheLock | undefined> // of that table
    const inbox = transaction.objectStore('inbox').getAll() as IDBRequest<Row[]> // of that table
    transaction.oncomplete = () =>
      end({ lock: lock.result, waiting: inbox.result.filter((row) => !isLocked(row)).length })
  })
  return lying ?? { lock: undefined, waiting: 0 }
}

/** Empties every table, whatever is in it. */
export async function clearLying(): Promise<void> {
  await past<undefined>(undefined, 'readwrite', (transaction, end) => {
    for (const name of transaction.objectStoreNames) transaction.objectStore(name).clear()
    transaction.oncomplete = () => end(undefined)
  })
}

/** Undefined where there is no such database: it is not made either. Rejects where it could not be looked at. */
function past<T>(
  tables: readonly string[] | undefined,
  mode: IDBTransactionMode,
  work: (transaction: IDBTransaction, end: (value: T) => void) => void,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(db.name)
    opening.onupgradeneeded = () => opening.transaction?.abort()
    opening.onerror = () => {
      if (opening.error?.name === 'AbortError') resolve(undefined)
      else reject(opening.error ?? new Error('not opened'))
    }
    opening.onsuccess = () => {
      const there = opening.result
      const end = (value: T | undefined) => {
        there.close()
        resolve(value)
      }
      const names = [...(tables ?? there.objectStoreNames)]
      if (names.some((name) => !there.objectStoreNames.contains(name))) return end(undefined)
      const transaction = there.transaction(names, mode)
      transaction.onabort = () => reject(transaction.error ?? new Error('nothing was done'))
      work(transaction, end)
    }
  })
}
