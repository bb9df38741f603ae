/** Original files and pictures, kept apart so that lists never read them. */
import type { FileDigest } from '#core/badge/badge.ts'
import { sha256Hex } from '#core/kernel/bytes.ts'
import { crc32 } from '#core/kernel/crc32.ts'
import { failed, type Result } from '#core/kernel/result.ts'
import type { FileRecord } from '#core/records/records.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'
import { inRow } from '../tables/in-row.ts'

/** `unreadable`: the device no longer gives the bytes of a file that was moved or changed since it was chosen. */
export type KeepFailure = StorageFailure | { readonly kind: 'unreadable' }

/**
 * Keeps a file the learner added (evidence, a cover, a picture) and answers its digest.
 * Bytes that are here already stay as they are: an original is never renamed.
 */
export async function keepFile(
  bytes: Blob,
  name: string,
  role: Exclude<FileRecord['role'], 'original'>,
): Promise<Result<FileDigest, KeepFailure>> {
  const content = await bytesOf(bytes)
  if (content === undefined) return failed({ kind: 'unreadable' })
  const digest = (await sha256Hex(content)) as FileDigest // just computed
  const row: FileRecord = {
    digest,
    bytes,
    name,
    mediaType: bytes.type,
    size: bytes.size,
    crc32: crc32(content),
    addedAt: new Date().toISOString(),
    role,
  }
  const written = await inRow(row)
  return attempt(() =>
    db.transaction('rw', db.files, async () => {
      if (!(await db.files.get(digest))) await db.files.add(written)
      return digest
    }),
  )
}

async function bytesOf(bytes: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await bytes.arrayBuffer())
  } catch {
    return undefined
  }
}
