/** Files that nothing names any more: they go with the last badge, collection or page that shows them. */
import type { FileDigest } from '#core/badge/badge.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { db } from '../tables/database.ts'

/** The tables a transaction needs in order to call `removeOrphans`. */
export const NAMING = [db.badges, db.files, db.collections, db.pages]

/** The file a badge came in, and those of the learner's own evidence. */
export function filesOf(row: BadgeRecord): FileDigest[] {
  return [row, ...row.ownEvidence].flatMap((one) => one.file ?? [])
}

/** Removes those of the candidates that no badge, cover or portfolio names; inside a transaction. */
export async function removeOrphans(candidates: Set<FileDigest>): Promise<void> {
  if (candidates.size === 0) return
  await db.badges.each((row) => {
    for (const digest of filesOf(row)) candidates.delete(digest)
  })
  await db.collections.each(({ cover }) => {
    if (cover) candidates.delete(cover)
  })
  await db.pages.each(({ content }) => {
    for (const digest of candidates) if (content.includes(digest)) candidates.delete(digest)
  })
  await db.files.bulkDelete([...candidates])
}
