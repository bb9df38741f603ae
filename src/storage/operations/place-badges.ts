/** Moves badges between backpack, archive and trash, and removes them for good. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { Result } from '#core/kernel/result.ts'
import { filesOfBadge } from '#core/records/file-references.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { ageInTrash, counted } from '#core/records/trash-clock.ts'
import type { StorageFailure } from '../guards/failure.ts'
import { attempt } from '../guards/failure.ts'
import { forgetMarker } from '../guards/marker.ts'
import { db } from '../tables/database.ts'
import { NAMING, removeOrphans } from './orphans.ts'
import { readSetting } from './settings.ts'

/** How long the trash keeps a badge, in milliseconds: 30 days. */
export const TRASH_TIME = 30 * 24 * 60 * 60 * 1000

/** Where a badge was before a move: hand it to `moveBack` to undo. */
export type Whereabouts = Pick<BadgeRecord, 'id' | 'place' | 'trashedAt'>

/** Moves badges and answers where they were, for undo. Ids that are gone are skipped. */
export function moveTo(
  ids: readonly BadgeId[],
  place: BadgeRecord['place'],
): Promise<Result<readonly Whereabouts[], StorageFailure>> {
  const trashedAt = new Date().toISOString()
  return attempt(() =>
    db.transaction('rw', db.badges, async () => {
      const rows = (await db.badges.bulkGet([...ids])).filter((row) => row !== undefined)
      await db.badges.bulkPut(rows.map((row) => placed(row, { place, trashedAt })))
      return rows.map(whereabouts)
    }),
  )
}

/** Undoes a move. */
export function moveBack(moved: readonly Whereabouts[]): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', db.badges, async () => {
      const rows = await db.badges.bulkGet(moved.map((one) => one.id))
      await db.badges.bulkPut(
        moved.flatMap((was, index) => {
          const row = rows[index]
          return row ? placed(row, was) : []
        }),
      )
    }),
  )
}

function whereabouts({ id, place, trashedAt }: BadgeRecord): Whereabouts {
  return { id, place, ...(trashedAt !== undefined && { trashedAt }) }
}

function placed(row: BadgeRecord, { place, trashedAt }: Omit<Whereabouts, 'id'>): BadgeRecord {
  const rest: Omit<BadgeRecord, 'trashedAt'> & { trashedAt?: string } = { ...row }
  delete rest.trashedAt
  return { ...rest, place, ...(place === 'trash' && trashedAt !== undefined && { trashedAt }) }
}

/** All that a badge leaves traces in. */
const TRACES = [...NAMING, db.reports, db.diary]

/** Removes badges with their reports, checks and files; nothing brings them back but a backup. */
export function removeForever(ids: readonly BadgeId[]): Promise<Result<void, StorageFailure>> {
  return attempt(async () => {
    await afterRemoving(await db.transaction('rw', TRACES, () => removeRows(ids)))
  })
}

/** An empty backpack out of which nothing was removed here may be what the browser left of it. */
async function afterRemoving(removed: number): Promise<void> {
  if (removed > 0 && (await db.badges.count()) === 0) forgetMarker()
}

/** Inside a transaction of all tables. Answers how many there were to remove. */
export async function removeRows(ids: readonly BadgeId[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = (await db.badges.bulkGet([...ids])).filter((row) => row !== undefined)
  await db.badges.bulkDelete([...ids])
  await db.reports.bulkDelete([...ids])
  await db.diary.where('badgeId').anyOf(ids).delete()
  await db.collections
    .where('badgeIds')
    .anyOf(ids)
    .modify((row) => {
      Object.assign(row, { badgeIds: row.badgeIds.filter((id) => !ids.includes(id)) })
    })
  await removeOrphans(rows.flatMap(filesOfBadge))
  return rows.length
}

/** Empties what was seen in the trash for 30 days; answers how many went. To be called at every start. */
export function emptyOldTrash(now = Date.now()): Promise<Result<number, StorageFailure>> {
  return attempt(async () => {
    const tables = [...TRACES, db.settings]
    // one transaction: what another tab puts back meanwhile must not go
    const removed = await db.transaction('rw', tables, async () => {
      const trash = await db.badges.where('place').equals('trash').toArray()
      if (trash.length === 0) {
        await db.settings.delete('trashClock') // an empty trash has no ages to remember
        return 0
      }
      const trashClock = counted(await readSetting('trashClock'), trash, now)
      await db.settings.put({ key: 'trashClock', value: trashClock })
      const old = trash.filter((row) => ageInTrash(trashClock, row) >= TRASH_TIME)
      return removeRows(old.map((row) => row.id))
    })
    await afterRemoving(removed)
    return removed
  })
}

/** Removes the example badges, wherever they are. */
export async function removeExamples(
  kind: NonNullable<BadgeRecord['example']>,
): Promise<Result<void, StorageFailure>> {
  const ids = await attempt(() => db.badges.where('example').equals(kind).primaryKeys())
  return ids.ok ? removeForever(ids.value) : ids
}
