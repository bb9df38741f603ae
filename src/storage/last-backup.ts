/** Notes when the last backup was, and which badges came after it by a clock that stood before it. */

import type { Result } from '#core/kernel/result.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { db } from './database.ts'
import { attempt, type StorageFailure } from './failure.ts'
import { readSetting } from './settings.ts'

/** A backup of everything was written; `now` is when it began, in ms since the epoch. */
export function noteBackup(now: number): Promise<Result<void, StorageFailure>> {
  return attempt(async () => {
    await db.settings.bulkPut([
      { key: 'lastBackup', value: new Date(now).toISOString() },
      { key: 'keptBehindClock', value: [] },
    ])
  })
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
