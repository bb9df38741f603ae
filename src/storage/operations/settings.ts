/** Settings that are kept; language and theme are needed before first paint and live elsewhere. */
import type { Result } from '#core/kernel/result.ts'
import type { SettingKey, SettingValue } from '#core/records/settings.ts'
import { settingValue } from '#core/records/settings.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'

/** The value of a setting now; its default when never set. */
export async function readSetting<Key extends SettingKey>(key: Key): Promise<SettingValue<Key>> {
  const row = await db.settings.get(key)
  return settingValue(key, row?.value)
}

/** Sets one setting. */
export function saveSetting<Key extends SettingKey>(
  key: Key,
  value: SettingValue<Key>,
): Promise<Result<void, StorageFailure>> {
  return attempt(async () => {
    await db.settings.put({ key, value })
  })
}
