/** Writes down what was changed in the backpack since a device last told, as changes that wait to be sent. */
import type { Result } from '#core/kernel/result.ts'
import { laterOf } from '#core/vault/clock.ts'
import { fieldsOf, SHARED_KINDS, type SharedKind } from '#core/vault/fields.ts'
import { isThere, NO_ROW, type Row, withChange } from '#core/vault/merge.ts'
import { rowKey } from '#core/vault/row-key.ts'
import { fieldsToTell, nextChange, type Writer } from '#core/vault/write.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'
import { goesAlong, tableOf } from './vault-records.ts'

/** Rows per transaction: the screens write in between. */
const PORTION = 100

export const VAULT_TABLES = [db.vaultRows, db.vaultWaiting, db.vaultUnsent, db.vault]

/** Everything, a hundred rows at a time. */
export function gather(): Promise<Result<void, StorageFailure>> {
  return attempt(async () => {
    for (const kind of SHARED_KINDS) {
      const keys = await keysOf(kind)
      for (let at = 0; at < keys.length; at += PORTION)
        await gatherSome(kind, keys.slice(at, at + PORTION))
    }
  })
}

/** Of the records that are here, and of those that were told of. */
async function keysOf(kind: SharedKind): Promise<readonly string[]> {
  const [here, told] = await Promise.all([
    tableOf(kind).toCollection().primaryKeys(),
    db.vaultRows.where('key').startsWith(rowKey(kind, '')).primaryKeys(),
  ])
  const ids = told.map((key) => key.slice(kind.length + 1))
  return [...new Set([...here.map(String), ...ids])]
}

function gatherSome(kind: SharedKind, ids: readonly string[]): PromiseLike<void> {
  return db.transaction('rw', [tableOf(kind), ...VAULT_TABLES], () => gatherRows(kind, ids))
}

/** Inside a transaction of the table and of the vault's. */
export async function gatherRows(kind: SharedKind, ids: readonly string[]): Promise<void> {
  const [records, known] = await Promise.all([
    tableOf(kind).bulkGet([...ids]),
    db.vaultRows.bulkGet(ids.map((id) => rowKey(kind, id))),
  ])
  const told = ids.flatMap((id, at) => {
    const row = known[at]?.row
    const fields = toTell(kind, records[at], row)
    return fields === 'nothing' ? [] : [{ key: rowKey(kind, id), row, fields }]
  })
  await writeChanges(told)
}

type Told = Readonly<Record<string, unknown>> | undefined

/** `undefined` where the record is gone. */
function toTell(kind: SharedKind, record: object | undefined, row: Row = NO_ROW): Told | 'nothing' {
  if (record && !goesAlong(kind, record)) return 'nothing'
  if (!record) return isThere(row) ? undefined : 'nothing'
  const fields = fieldsToTell(row, fieldsOf(kind, record, row))
  return Object.keys(fields).length > 0 ? fields : 'nothing'
}

interface ToTell {
  readonly key: string
  readonly row?: Row | undefined
  readonly fields: Told
}

/** The next changes of this device, inside a transaction of the vault's tables. */
export async function writeChanges(
  told: readonly ToTell[],
  how: 'told' | 'chosen' = 'told',
): Promise<void> {
  if (told.length === 0) return
  let writer = await readWriter()
  const now = Date.now()
  const changes = told.map(({ key, row, fields }) => {
    const change = nextChange(writer, [key, row ?? NO_ROW], fields, now, how === 'chosen')
    writer = { ...writer, number: change.number, at: change.at }
    return { change, row: withChange(row ?? NO_ROW, change) }
  })
  await db.vaultUnsent.bulkAdd(changes.map(({ change }) => change))
  await db.vaultRows.bulkPut(changes.map(({ change, row }) => ({ key: change.row, row })))
  await db.vault.put({ name: 'writer', value: writer })
}

/** Who this device is in the vault; it has joined one before it gathers. */
export async function readWriter(): Promise<Writer> {
  const state = await db.vault.get('writer')
  if (state?.name !== 'writer') throw new Error('this device has joined no vault')
  return state.value
}

/** After what came from others: what this device writes next is later. */
export async function noteStamps(rows: readonly Row[]): Promise<void> {
  const writer = await readWriter()
  const all = rows.flatMap(({ heads }) => Object.values(heads).flat())
  const at = all.reduce<Writer['at']>((last, head) => laterOf(last, head.at), writer.at)
  await db.vault.put({ name: 'writer', value: { ...writer, at } })
}
