/** Evidence that the learner puts beside a badge: added and removed together with its file. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { Result } from '#core/kernel/result.ts'
import { filesOfBadge } from '#core/records/file-references.ts'
import type { BadgeRecord, OwnEvidence } from '#core/records/records.ts'
import { attempt, GoneError, type StorageFailure } from '../guards/failure.ts'
import { noteEdited } from '../guards/last-backup.ts'
import { db } from '../tables/database.ts'
import { type KeepFailure, keepFile } from './files.ts'
import { NAMING, removeOrphans } from './orphans.ts'

/** Puts a piece of evidence on a badge, its file first; `gone` when the badge is not there. */
export async function addOwnEvidence(
  id: BadgeId,
  evidence: Omit<OwnEvidence, 'id' | 'file'>,
  file?: File,
): Promise<Result<void, KeepFailure>> {
  const kept = file && (await keepFile(file, file.name, 'evidence'))
  if (kept && !kept.ok) return kept
  const added = { ...evidence, id: crypto.randomUUID(), ...(kept && { file: kept.value }) }
  return change(id, (all) => [...all, added])
}

/** Takes a piece off a badge, and its file with it when nothing else shows that file. */
export function removeOwnEvidence(
  id: BadgeId,
  evidence: OwnEvidence['id'],
): Promise<Result<void, StorageFailure>> {
  return change(id, (all) => all.filter((one) => one.id !== evidence))
}

function change(
  id: BadgeId,
  edit: (all: BadgeRecord['ownEvidence']) => BadgeRecord['ownEvidence'],
): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', [...NAMING, db.settings], async () => {
      const row = await db.badges.get(id)
      if (!row) throw new GoneError()
      const next = { ...row, ownEvidence: edit(row.ownEvidence) }
      await db.badges.put(next)
      await noteEdited([id])
      await removeOrphans(filesOfBadge(row))
    }),
  )
}
