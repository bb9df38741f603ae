/** Files that nothing names any more: they go with the last badge, collection or page that shows them. */
import type { FileDigest } from '#core/badge/badge.ts'
import { db } from '../tables/database.ts'

/** The tables a transaction needs in order to call `removeOrphans`. */
export const NAMING = [db.badges, db.files, db.collections, db.pages]

/** Removes those of the candidates that no badge, cover or portfolio names; inside a transaction. */
export async function removeOrphans(candidates: readonly FileDigest[]): Promise<void> {
  const named = await Promise.all([
    db.badges.where('files').anyOf(candidates).uniqueKeys(),
    db.pages.where('files').anyOf(candidates).uniqueKeys(),
    db.collections.where('cover').anyOf(candidates).uniqueKeys(),
  ])
  const stay = new Set<unknown>(named.flat())
  await db.files.bulkDelete(candidates.filter((digest) => !stay.has(digest)))
}
