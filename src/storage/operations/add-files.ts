/** Puts further files beside badges that are here already, in the transaction that keeps what came with them. */

import { originalsOfBadge } from '#core/records/file-references.ts'
import type { BadgeRecord, NewFileRecord } from '#core/records/records.ts'
import { textFileRow } from '#core/records/text-file.ts'
import { withFilesOf } from '#core/records/unite-badges.ts'
import { noteEdited } from '../guards/last-backup.ts'
import { db } from '../tables/database.ts'
import { placesTaken } from './places-taken.ts'

/** A badge that came while it was here. */
export interface Again {
  readonly there: BadgeRecord
  readonly badge: BadgeRecord
  /** absent for pasted text */
  readonly file?: NewFileRecord
}

/** An original that is here already stays as it is: it is never renamed, and its date is that of its coming. */
export async function addMissingFiles(rows: readonly NewFileRecord[]): Promise<void> {
  await db.files.bulkAdd(rows).then(() => [], placesTaken)
}

/** Answers for each whether it brought a file that was not here. */
export async function addFiles(again: readonly Again[]): Promise<readonly boolean[]> {
  const now = new Map(again.map(({ there }) => [there.id, there]))
  const isNew = again.map(({ there, badge }) => {
    const before = now.get(there.id) ?? there
    const after = withFilesOf(before, badge)
    now.set(there.id, after)
    return originalsOfBadge(after).length > originalsOfBadge(before).length
  })
  const fresh = again.filter((_, at) => isNew[at])
  if (fresh.length === 0) return isNew
  const ids = new Set(fresh.map(({ there }) => there.id))
  await addMissingFiles(fresh.map(({ badge, file }) => file ?? textFileRow(badge)))
  await db.badges.bulkPut([...now.values()].filter(({ id }) => ids.has(id)))
  await noteEdited([...ids])
  return isNew
}
