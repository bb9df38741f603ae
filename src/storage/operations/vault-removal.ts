/** Many badges that another device removed: they stay here until the person has said what is to become of them. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { Result } from '#core/kernel/result.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import type { RowNews } from '#core/vault/exchange.ts'
import { isMassRemoval } from '#core/vault/mass-removal.ts'
import { isThere, NO_ROW, unitedRows } from '#core/vault/merge.ts'
import { recordKey } from '#core/vault/row-key.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'
import type { Removal } from '../tables/vault-rows.ts'

/** Rows of badges that the person is to be asked about first; none where it was answered. */
export async function heldBack(news: RowNews): Promise<readonly string[]> {
  const gone = await goneBy(news)
  const state = await removal()
  const asked = state?.answer ? new Set(state.rows) : new Set<string>()
  const unasked = gone.filter((key) => !asked.has(key))
  if (unasked.length === 0) return []
  const here = await db.badges.filter(isInSight).count()
  return isMassRemoval(unasked.length, here) ? unasked : []
}

async function removal(): Promise<Removal | undefined> {
  const state = await db.vault.get('removal')
  return state?.name === 'removal' ? state.value : undefined
}

/** Badges of this device that would be no more, once these rows are united with its own. */
async function goneBy(news: RowNews): Promise<readonly string[]> {
  const removed = [...news].filter(([key, row]) => row.removed && recordKey(key)?.[0] === 'badges')
  const keys = removed.map(([key]) => key)
  const [known, badges] = await Promise.all([
    db.vaultRows.bulkGet(keys),
    db.badges.bulkGet(keys.map((key) => (recordKey(key)?.[1] ?? '') as BadgeId)),
  ])
  return removed.flatMap(([key, row], at) => {
    const badge = badges[at]
    const united = unitedRows(known[at]?.row ?? NO_ROW, row)
    return badge && isInSight(badge) && !isThere(united) ? [key] : []
  })
}

/** Who removes for good what is in the trash here already surprises nobody. */
const isInSight = ({ place, example }: BadgeRecord) => place !== 'trash' && example === undefined

/** Inside a transaction of the vault's tables: what the person is asked about now. */
export async function noteHeld(rows: readonly string[]): Promise<void> {
  if (rows.length > 0) await db.vault.put({ name: 'removal', value: { rows } })
  else await db.vault.delete('removal')
}

/** Carried out at the next visit: `keep` gives them back to the other devices too. */
export function answerRemoval(
  answer: NonNullable<Removal['answer']>,
): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', db.vault, async () => {
      const asked = await removal()
      if (asked) await db.vault.put({ name: 'removal', value: { ...asked, answer } })
    }),
  )
}
