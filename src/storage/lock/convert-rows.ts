/** Brings every row from one form to the other: in batches, each whole or not at all, so that it can be cut off anywhere and go on. */
import { asBlob } from '#core/kernel/bytes.ts'
import { random } from '#core/kernel/random.ts'
import type { RowKeys } from '#core/lock/row-seal.ts'
import { db } from '../tables/database.ts'
import { BLOBS_FROM } from '../tables/in-row.ts'
import {
  blobOf,
  formOf,
  isLocked,
  lockedRow,
  openedRow,
  type Row,
  type TableForm,
} from './row-forms.ts'

/** Rows in memory at once; a file may be of many megabytes. */
const PORTION = 25

export interface ConvertOptions {
  readonly keys: RowKeys
  readonly to: 'locked' | 'plain'
  /** all tables when left out */
  readonly tables?: readonly string[]
  /** how many rows were looked at, of how many */
  readonly onProgress?: (done: number, all: number) => void
  readonly keepSpoiled?: (table: string, row: Row) => object
}

export interface Converted {
  /** rows that have the other form now */
  readonly changed: number
  /** rows that stay as they are: their bytes cannot be read, or what is encrypted was changed */
  readonly left: number
}

/**
 * Rejects when there is no room, or the database is closed: what was converted stays so, and can be read in both forms
 * by who has the key. Rows that came meanwhile in the first form may be left: whoever needs all calls it again.
 */
export async function convertRows(options: ConvertOptions): Promise<Converted> {
  await db.open()
  const tables = db.tables.filter(({ name }) => options.tables?.includes(name) ?? name !== 'lock')
  const counts = await Promise.all(tables.map((table) => countOf(table.name)))
  const all = counts.reduce((sum, count) => sum + count, 0)
  const sum = { changed: 0, left: 0 }
  let done = 0
  for (const { name, core } of tables) {
    const form = formOf(name, core.schema)
    for await (const portion of portionsOf(name)) {
      const converted = await convertPortion(form, portion, options)
      sum.changed += converted.changed
      sum.left += converted.left
      done += portion.length
      options.onProgress?.(done, all)
    }
  }
  return sum
}

interface Lying {
  readonly key: IDBValidKey
  readonly row: Row
}

/** Past every layer that would open the rows. */
const idb = () => db.backendDB()

async function countOf(table: string): Promise<number> {
  return asked(idb().transaction(table).objectStore(table).count())
}

async function* portionsOf(table: string): AsyncGenerator<readonly Lying[]> {
  for (let after: IDBValidKey | undefined; ; ) {
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true)
    const store = idb().transaction(table).objectStore(table)
    const [keys, rows] = await Promise.all([
      asked(store.getAllKeys(range, PORTION)),
      asked(store.getAll(range, PORTION) as IDBRequest<Row[]>),
    ])
    if (keys.length === 0) return
    yield keys.flatMap((key, at) => (rows[at] ? [{ key, row: rows[at] }] : []))
    after = keys.at(-1)
  }
}

async function convertPortion(
  form: TableForm,
  portion: readonly Lying[],
  options: ConvertOptions,
): Promise<Converted> {
  const waiting = portion.filter(({ row }) => isLocked(row) !== (options.to === 'locked'))
  if (waiting.length === 0) return { changed: 0, left: 0 }
  const ready = await Promise.all(waiting.map(withBytes))
  const tables = options.to === 'plain' ? [form.name, 'lock'] : [form.name]
  const transaction = idb().transaction(tables, 'readwrite', { durability: 'strict' })
  const whole = completed(transaction)
  try {
    const sum = await rewrite(form, ready, transaction, options)
    await whole
    return sum
  } catch (error) {
    endTransaction(transaction)
    await whole.catch(() => undefined) // told by the error
    throw error
  }
}

async function rewrite(
  form: TableForm,
  ready: readonly Lying[],
  transaction: IDBTransaction,
  options: ConvertOptions,
): Promise<Converted> {
  const store = transaction.objectStore(form.name)
  const there = await Promise.all(
    ready.map(({ key }) => asked(store.get(key) as IDBRequest<Row | undefined>)),
  )
  let [changed, left] = [0, 0]
  for (const [at, { key, row: bytes }] of ready.entries()) {
    const now = there[at]
    // gone meanwhile, or converted by another tab
    if (!now || isLocked(now) === (options.to === 'locked')) continue
    const next = otherForm(form, { ...now, ...bytes }, options)
    if (next) {
      store.put(next)
      if (keyIn(form, next) !== key) store.delete(key)
      changed += 1
    } else {
      left += 1
      if (options.to === 'plain' && options.keepSpoiled) {
        transaction.objectStore('lock').put(options.keepSpoiled(form.name, now))
        store.delete(key)
      }
    }
  }
  return { changed, left }
}

/** All of it is taken back, when it did not end by itself. */
function endTransaction(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // it has ended
  }
}

const keyIn = ({ key }: TableForm, row: Row) => row[key] as IDBValidKey // every table has its key in its rows

/** Undefined for what cannot be brought to it. */
function otherForm(form: TableForm, row: Row, { keys, to }: ConvertOptions): Row | undefined {
  if (to === 'plain') {
    const opened = openedRow(form, keys, row)
    return opened && withBlobs(opened)
  }
  return blobOf(row) ? undefined : lockedRow(form, keys, row, random)
}

/** As files are best kept here. */
function withBlobs(row: Row): Row {
  const { bytes, mediaType } = row
  if (!(bytes instanceof Uint8Array) || bytes.length <= BLOBS_FROM) return row
  return {
    ...row,
    bytes: asBlob(bytes as Uint8Array<ArrayBuffer>, typeof mediaType === 'string' ? mediaType : ''),
  } // no memory here is shared
}

/** The column of a row that is a Blob, read: to be done before the transaction, which waiting would end. */
async function withBytes({ key, row }: Lying): Promise<Lying> {
  const [column, blob] = blobOf(row) ?? []
  if (column === undefined || !(blob instanceof Blob)) return { key, row: {} }
  const bytes = await blob.arrayBuffer().catch(() => undefined)
  return { key, row: bytes ? { [column]: new Uint8Array(bytes) } : {} }
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no answer'))
  })
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was ended'))
  })
}
