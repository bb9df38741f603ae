/** Says that of two texts written at once the one that is shown stays: the others are no more kept beside it. */
import { failed, type Result } from '#core/kernel/result.ts'
import { latestOf } from '#core/vault/merge.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'
import { VAULT_TABLES, writeChanges } from './vault-gather.ts'

/** The key of the row and the field. What is shown does not change. */
export async function chooseText(
  row: string,
  field: string,
): Promise<Result<void, StorageFailure>> {
  const chosen = await attempt(() => db.transaction('rw', VAULT_TABLES, () => choose(row, field)))
  if (!chosen.ok) return chosen
  return chosen.value ? { ok: true, value: undefined } : failed({ kind: 'gone' })
}

async function choose(key: string, field: string): Promise<boolean> {
  const known = await db.vaultRows.get(key)
  if (!known) return false
  const fields = { [field]: latestOf(known.row, field) ?? null }
  await writeChanges([{ key, row: known.row, fields }], 'chosen')
  return true
}
