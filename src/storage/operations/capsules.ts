/** Keeps what websites showed of a badge, with their files; removed together. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { Capsule } from '#core/capsule/capsule.ts'
import { mergedCapsules } from '#core/capsule/compare.ts'
import type { CapsuleFile } from '#core/capsule/take-capsule.ts'
import { crc32 } from '#core/kernel/crc32.ts'
import type { Result } from '#core/kernel/result.ts'
import { endingOf } from '#core/records/ending.ts'
import { filesOfBadge } from '#core/records/file-references.ts'
import type { BadgeRecord, FileRecord } from '#core/records/records.ts'
import { attempt, GoneError, type StorageFailure } from '../guards/failure.ts'
import { noteEdited } from '../guards/last-backup.ts'
import { db } from '../tables/database.ts'
import { inRow } from '../tables/in-row.ts'
import { NAMING, removeOrphans } from './orphans.ts'

/** Puts a capsule on a badge, its files first; `gone` when the badge is not there. */
export async function keepCapsule(
  id: BadgeId,
  capsule: Capsule,
  files: readonly CapsuleFile[],
): Promise<Result<void, StorageFailure>> {
  const rows = await Promise.all(files.map((file) => inRow(fileRow(file, capsule.keptAt))))
  return change(id, async (all) => {
    const here = await db.files.bulkGet(rows.map(({ digest }) => digest))
    await db.files.bulkAdd(rows.filter((_, at) => here[at] === undefined))
    return mergedCapsules([capsule], all)
  })
}

/** Takes a capsule off a badge, and each file with it that nothing else names. */
export function removeCapsule(
  id: BadgeId,
  keptAt: Capsule['keptAt'],
): Promise<Result<void, StorageFailure>> {
  return change(id, (all) => all.filter((one) => one.keptAt !== keptAt))
}

type Capsules = NonNullable<BadgeRecord['capsules']>

function change(
  id: BadgeId,
  edit: (all: Capsules) => Capsules | Promise<Capsules>,
): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', [...NAMING, db.settings], async () => {
      const row = await db.badges.get(id)
      if (!row) throw new GoneError()
      await db.badges.put({ ...row, capsules: await edit(row.capsules ?? []) })
      await noteEdited([id])
      await removeOrphans(filesOfBadge(row))
    }),
  )
}

/** Bytes that are here already stay as they are: an original is never renamed. */
function fileRow({ digest, bytes, mediaType, url }: CapsuleFile, addedAt: string): FileRecord {
  const blob = new Blob([new Uint8Array(bytes)], { type: mediaType })
  const ending = mediaType === 'text/html' ? 'html' : endingOf(mediaType)
  const name = `${nameOf(url)}.${ending}`
  const row = { digest, bytes: blob, name, mediaType, size: blob.size, addedAt }
  return { ...row, crc32: crc32(bytes), role: 'capsule' }
}

const LONGEST_NAME = 100

/** The last part of the address without its ending, or the host. */
function nameOf(address: string): string {
  const { host, pathname } = new URL(address)
  const last = pathname.split('/').findLast((part) => part !== '') ?? host
  return last.replace(/\.(?:json|html?|png|svg|jpe?g)$/i, '').slice(0, LONGEST_NAME)
}
