/** The list of certificates whose badge files are still to be collected; each change in one step, whatever another tab does. */
import type { Result } from '#core/kernel/result.ts'
import { type ToCollect, withToCollect } from '#core/records/to-collect.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'
import { readSetting } from './settings.ts'

type Done = Promise<Result<void, StorageFailure>>

/** Those that are on it already stay once. */
export const addToCollect = (fresh: readonly ToCollect[]): Done =>
  change((list) => withToCollect(list, fresh))

export const strikeOff = (id: string): Done => change((list) => list.filter((one) => one.id !== id))

function change(by: (list: readonly ToCollect[]) => readonly ToCollect[]): Done {
  return attempt(() =>
    db.transaction('rw', db.settings, async () => {
      await db.settings.put({ key: 'toCollect', value: by(await readSetting('toCollect')) })
    }),
  )
}
