/** The originals of each badge: the files it came in, or its text when it was pasted. */
import type { Original } from '#core/backup/write-originals.ts'
import type { BadgeId } from '#core/badge/badge.ts'
import { originalsOfBadge } from '#core/records/file-references.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { textFile } from '#core/records/text-file.ts'
import { db } from '../tables/database.ts'

/** Each original once, however many badges came out of it. `onBadge` is called after each badge. */
export async function* originalsOf(
  ids: readonly BadgeId[],
  onBadge: () => void,
): AsyncGenerator<Original> {
  const seen = new Set<string>()
  for (const id of ids) {
    const row = await db.badges.get(id)
    const originals = row ? await allOf(row) : []
    onBadge()
    const fresh = originals.filter(({ digest }) => !seen.has(digest))
    for (const { digest } of fresh) seen.add(digest)
    yield* fresh
  }
}

async function allOf(row: BadgeRecord): Promise<readonly Original[]> {
  if (row.file === undefined) return [textFile(row)]
  const files = await db.files.bulkGet(originalsOfBadge(row))
  return files.filter((file) => file !== undefined)
}
