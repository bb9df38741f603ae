/** The two writes every simple table needs, with failures as values. */
import type { IDType, Table } from 'dexie'
import type { Result } from '#core/kernel/result.ts'
import type { StorageFailure } from '../guards/failure.ts'
import { attempt } from '../guards/failure.ts'

type Done = Promise<Result<void, StorageFailure>>

/** `save` adds or replaces whole rows; `remove` is quiet about rows that are not there. */
export function writer<Row, Key, Insert>(table: Table<Row, Key, Insert>) {
  return {
    save: (...rows: readonly Insert[]): Done =>
      attempt(async () => {
        await table.bulkPut(rows)
      }),
    remove: (...keys: readonly IDType<Row, Key>[]): Done =>
      attempt(() => table.bulkDelete(keys as never)), // IDType<Row, Key> is Key for our tables
  }
}
