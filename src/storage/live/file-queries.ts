/** Questions about kept files; their bytes are references until they are read. */
import type { FileDigest } from '#core/badge/badge.ts'
import { db } from '../tables/database.ts'
import { liveQuery } from './live-query.ts'

/** One file, bytes included. */
export const file = liveQuery(
  'file',
  (digest: string) => db.files.get(digest as FileDigest), // a wrong digest is simply not found
)

/** The facts of kept files, in the order asked, without those that are gone. */
export const filesByDigest = liveQuery('filesByDigest', async (digests: readonly string[]) => {
  const rows = await db.files.bulkGet(digests.map((digest) => digest as FileDigest)) // a wrong one is not found
  return rows.filter((row) => row !== undefined)
})
