/** Stops writes as soon as newer code owns the database, and tells the screens. */
import { Dexie } from 'dexie'
import { NewerDatabaseError } from './failure.ts'

/** IndexedDB's version number is ten times Dexie's. */
const DEXIE_FACTOR = 10

let newer = false
const listeners = new Set<() => void>()

/** True once a newer Rugzak has opened the database: reading goes on, writing does not. */
export function isReadOnly(): boolean {
  return newer
}

/** Calls back when `isReadOnly` changes; returns the way to stop. Fits `useSyncExternalStore`. */
export function onReadOnly(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says whether newer code owns the database; tests set it back. */
export function setReadOnly(value: boolean): void {
  if (newer === value) return
  newer = value
  for (const listener of listeners) listener()
}

/**
 * Dexie lets old code open a newer database, and keeps working after another tab upgraded it.
 * Both are noticed here and every later write fails with NewerDatabaseError.
 */
export function guardWrites(db: Dexie, version: number): void {
  const look = () => {
    if (db.backendDB().version > version * DEXIE_FACTOR) setReadOnly(true)
  }
  db.on('ready', look, true) // sticky: at every opening, not only the first
  db.on('versionchange', (event) => {
    if (event.newVersion !== null && event.newVersion > version * DEXIE_FACTOR) setReadOnly(true)
    db.close({ disableAutoOpen: false })
    return false
  })
  db.use({
    stack: 'dbcore',
    name: 'write-guard',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return {
          ...table,
          mutate: (request) =>
            newer ? Dexie.Promise.reject(new NewerDatabaseError()) : table.mutate(request),
        }
      },
    }),
  })
}
