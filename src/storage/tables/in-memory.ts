/** For a browser that lets a website keep nothing: an empty database in the memory of the page, gone with it. */
import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import { db } from './database.ts'

/** To be called before the database is first asked: every screen then works, as in an empty backpack. */
export function keepInMemory(): void {
  // the options of Dexie's constructor, which has run already
  Reflect.set(db, '_deps', { indexedDB, IDBKeyRange })
}
