/** The original of each badge: the file it came in, or its text when it was pasted. */
import type { Original } from '#core/backup/write-originals.ts'
import type { BadgeId, FileDigest } from '#core/badge/badge.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { db } from '../tables/database.ts'

const TEXT_TYPES = { json: 'application/json', jws: 'application/jwt', url: 'text/plain' } as const

/** Each original once, however many badges came out of it. `onBadge` is called after each badge. */
export async function* originalsOf(
  ids: readonly BadgeId[],
  onBadge: () => void,
): AsyncGenerator<Original> {
  const seen = new Set<string>()
  for (const id of ids) {
    const row = await db.badges.get(id)
    const original = row && (await originalOf(row))
    onBadge()
    if (!original || seen.has(original.digest)) continue
    seen.add(original.digest)
    yield original
  }
}

async function originalOf(row: BadgeRecord): Promise<Original | undefined> {
  if (row.file !== undefined) return db.files.get(row.file)
  const { id, payload, addedAt, badge } = row
  const mediaType = TEXT_TYPES[payload.form]
  const digest = id as string as FileDigest // names the file: the text has no file of its own
  return { digest, name: `${badge.name}.txt`, mediaType, bytes: new Blob([payload.text]), addedAt }
}
