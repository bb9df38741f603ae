/** Changes what the learner wrote on a badge; the badge itself is never changed. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { Result } from '#core/kernel/result.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { attempt, GoneError, type StorageFailure } from '../guards/failure.ts'
import { noteEdited } from '../guards/last-backup.ts'
import { db } from '../tables/database.ts'

type Own = Pick<BadgeRecord, 'labels' | 'notes' | 'reflection'>

/** Replaces the given members; the failure is `gone` when the badge was removed meanwhile. */
export function editBadge(
  id: BadgeId,
  changes: Partial<Own>,
): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', db.badges, db.settings, async () => {
      if ((await db.badges.update(id, changes)) === 0 && !(await db.badges.get(id)))
        throw new GoneError()
      await noteEdited([id])
    }),
  )
}

/** Puts a label on several badges, or takes it off. */
export function labelBadges(
  ids: readonly BadgeId[],
  label: string,
  on: boolean,
): Promise<Result<void, StorageFailure>> {
  const relabelled = (row: BadgeRecord): BadgeRecord => {
    const others = row.labels.filter((one) => one !== label)
    return { ...row, labels: on ? [...others, label] : others }
  }
  return attempt(() =>
    db.transaction('rw', db.badges, db.settings, async () => {
      const rows = await db.badges.bulkGet([...ids])
      await db.badges.bulkPut(rows.flatMap((row) => (row ? [relabelled(row)] : [])))
      await noteEdited(ids)
    }),
  )
}
