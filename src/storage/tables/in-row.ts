/** Makes the row of a file: its bytes as a Blob, or in the row where they are few or no Blob can be stored. */
import { asBlob, type FileBytes, sizeOf } from '#core/kernel/bytes.ts'
import { loadedOnce } from '#core/kernel/once-per.ts'
import { openLock } from '../lock/lock-state.ts'
import { db } from './database.ts'

/**
 * Most bytes of a kept file that go in its row. Chromium writes more of them a third as fast as a Blob. WebKit mixes up
 * the files of Blobs (below), so that there, and where nobody measured, only large files are Blobs.
 */
const isChromium = typeof navigator !== 'undefined' && 'userAgentData' in navigator
const FEW = (isChromium ? 4 : 128) * 1024

/** Most bytes in a row where Blobs are known to be stored well: without an attempt. */
export const BLOBS_FROM = isChromium ? FEW : Number.POSITIVE_INFINITY

type InRow<Row> = Omit<Row, 'bytes'> & { readonly bytes: FileBytes }

interface WithBytes {
  readonly bytes: FileBytes
  readonly mediaType?: string
}

/** A row of a kept file as it is best written; to be made before the transaction, which reading a Blob would end. */
export function inRow<Row extends WithBytes>(row: Row): Promise<InRow<Row>> {
  return rowOf(row, FEW)
}

/** A row of a file that waits, and is soon gone: as bytes only where there is no other way. */
export function waitingRow<Row extends WithBytes>(row: Row): Promise<InRow<Row>> {
  return rowOf(row, 0)
}

/** What the device does not give to read is left as it is: writing it says so. A lock encrypts what is in the row. */
async function rowOf<Row extends WithBytes>(row: Row, few: number): Promise<InRow<Row>> {
  const { bytes, mediaType } = row
  if (sizeOf(bytes) > few && !openLock() && (await storesBlobs()))
    return { ...row, bytes: asBlob(bytes, mediaType) }
  if (bytes instanceof Uint8Array) return row
  const read = await bytes.arrayBuffer().catch(() => undefined)
  return read ? { ...row, bytes: new Uint8Array(read) } : row
}

/**
 * Tried once, in a row that nobody sees and that is taken back. It is not deleted: of a Blob that comes and goes in one
 * transaction WebKit leaves the file behind, and gives its name, and so its bytes, to the next Blob.
 */
const storesBlobs = loadedOnce(async () => {
  let isStored = false
  const key = { id: 'can Blobs be stored?', batch: '', name: '', addedAt: '' }
  await db
    .transaction('rw', db.inbox, async (attempt) => {
      await db.inbox.add({ ...key, bytes: new Blob(['?']) })
      isStored = true
      attempt.abort()
    })
    .catch(() => undefined) // taken back, or refused: both were to be expected
  return isStored
})
