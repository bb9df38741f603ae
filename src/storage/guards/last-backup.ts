/** Notes when the last backup was, and what came or changed after it that has no date to tell so. */
import type { Result } from '#core/kernel/result.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { readSetting } from '../operations/settings.ts'
import { db } from '../tables/database.ts'
import { attempt, type StorageFailure } from './failure.ts'

/** A backup of everything was written; `now` is when it began, in ms since the epoch. */
export function noteBackup(now: number): Promise<Result<void, StorageFailure>> {
  const at = new Date(now).toISOString()
  return attempt(() =>
    db.transaction('rw', db.settings, async () => {
      const edited = Object.entries(await readSetting('editedAt'))
      await db.settings.bulkPut([
        { key: 'lastBackup', value: at },
        { key: 'keptBehindClock', value: [] },
        // what was written while the backup was made may not be in it
        { key: 'editedAt', value: Object.fromEntries(edited.filter(([, when]) => when >= at)) },
      ])
    }),
  )
}

/** So many are reason enough for a backup; more would only be more to keep. */
const MOST_EDITED = 1000

/** Part of the transaction that changes what the learner wrote on badges: a badge has no date of that. */
export async function noteEdited(ids: readonly BadgeRecord['id'][]): Promise<void> {
  const known = await readSetting('editedAt')
  if (Object.keys(known).length >= MOST_EDITED) return
  const when = new Date().toISOString()
  const value = { ...known, ...Object.fromEntries(ids.map((id) => [id, when])) }
  await db.settings.put({ key: 'editedAt', value })
}

/** Badges that were in the backup at `at` and were written on since, with when. */
export async function badgesEdited(at: string) {
  const edited = await readSetting('editedAt')
  const rows = await db.badges.bulkGet(Object.keys(edited) as BadgeRecord['id'][]) // written above
  return rows.flatMap((row) =>
    row && row.addedAt <= at ? { row, when: edited[row.id] ?? at } : [],
  )
}

/** Whether the clock was set back to before the last backup: what is kept now must be noted as unsaved. */
export async function isBehindClock(): Promise<boolean> {
  return new Date().toISOString() <= (await readSetting('lastBackup'))
}

/** Part of the transaction that keeps `badges`: their own date cannot tell that they are unsaved. */
export async function noteBehindClock(badges: readonly BadgeRecord[]): Promise<void> {
  const at = await readSetting('lastBackup')
  const behind = badges.filter(({ addedAt }) => addedAt <= at).map(({ id }) => id)
  if (behind.length === 0) return
  const value = [...(await readSetting('keptBehindClock')), ...behind]
  await db.settings.put({ key: 'keptBehindClock', value })
}

/** Those of them that are still here, for a backup at `at`; later ones are counted by their date. */
export async function badgesBehindClock(at: string): Promise<BadgeRecord[]> {
  const ids = new Set(await readSetting('keptBehindClock'))
  const rows = await db.badges.bulkGet([...ids] as BadgeRecord['id'][]) // written above
  return rows.filter((row) => row !== undefined).filter((row) => row.addedAt <= at)
}
