/** Puts the bytes of a file in its row: few are cheaper there, and a private window of WebKit stores no Blob at all. */
import type { FileBytes } from '#core/kernel/bytes.ts'
import { loadedOnce } from '#core/kernel/once-per.ts'
import { db } from './database.ts'

/** Most bytes that go in the row of a kept file in every browser. */
const FEW = 128 * 1024

type InRow<Row> = Omit<Row, 'bytes'> & { readonly bytes: FileBytes }

/** A row of a kept file as it is best written; to be made before the transaction, which reading a Blob would end. */
export function inRow<Row extends { readonly bytes: FileBytes }>(row: Row): Promise<InRow<Row>> {
  return rowOf(row, FEW)
}

/** A row of a file that waits, and is soon gone: as bytes only where there is no other way. */
export function waitingRow<Row extends { readonly bytes: Blob }>(row: Row): Promise<InRow<Row>> {
  return rowOf(row, 0)
}

/** What the device does not give to read is left as it is: writing it says so. */
async function rowOf<Row extends { readonly bytes: FileBytes }>(
  row: Row,
  few: number,
): Promise<InRow<Row>> {
  const { bytes } = row
  if (bytes instanceof Uint8Array) return row
  if (bytes.size > few && (await storesBlobs())) return row
  const read = await bytes.arrayBuffer().catch(() => undefined)
  return read ? { ...row, bytes: new Uint8Array(read) } : row
}

/** Tried once, in a row that nobody sees. */
const storesBlobs = loadedOnce(async () => {
  const key = { id: 'can Blobs be stored?', batch: '', name: '', addedAt: '' }
  try {
    await db.transaction('rw', db.inbox, async () => {
      await db.inbox.add({ ...key, bytes: new Blob(['?']) })
      await db.inbox.delete(key.id)
    })
    return true
  } catch {
    return false
  }
})
