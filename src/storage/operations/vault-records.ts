/** The records that go along to other devices, as the tables have them. */
import type { IndexableType, Table } from 'dexie'
import type { BadgeRecord } from '#core/records/records.ts'
import { isPortable } from '#core/records/settings.ts'
import type { SharedKind } from '#core/vault/fields.ts'
import { db } from '../tables/database.ts'

type AnyTable = Table<object, IndexableType>

export const tableOf = (kind: SharedKind): AnyTable => db.table(kind)

/** The name of its key in a table. */
export const keyIn = (kind: SharedKind) => (kind === 'settings' ? 'key' : 'id')

/** Our examples, and settings that are true of one browser only, stay here. */
export function goesAlong(kind: SharedKind, record: object): boolean {
  if (kind === 'badges') return (record as BadgeRecord).example === undefined
  if (kind !== 'settings') return true
  const { key, value } = record as { readonly key: string; readonly value: unknown }
  return isPortable(key, value)
}
