/** What this device says of itself to the others that share its vault: its name, and how far it has what they wrote. */

import type { Result } from '#core/kernel/result.ts'
import type { Device } from '#core/vault/clock.ts'
import { DEVICE_ROWS, deviceRow, noteOf, noteToTell } from '#core/vault/devices.ts'
import { isOfBackpack } from '#core/vault/row-key.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'
import { readWriter, VAULT_TABLES, writeChanges } from './vault-gather.ts'
import { goesAlong } from './vault-records.ts'

/** Inside a transaction of the vault's tables. */
export async function nameRow(device: Device, name: string): Promise<void> {
  const key = deviceRow(device)
  const known = await db.vaultRows.get(key)
  await writeChanges([{ key, row: known?.row, fields: { name } }])
}

/** As it called itself last. */
export async function nameOf(device: Device): Promise<string> {
  const known = await db.vaultRows.get(deviceRow(device))
  return known ? noteOf(known.row).name : ''
}

/** The person calls this device otherwise; the others hear of it at the next visit. */
export function nameDevice(name: string): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', VAULT_TABLES, async () => nameRow((await readWriter()).device, name)),
  )
}

/** Before what is unsent goes out. */
export function present(device: Device, took: boolean): PromiseLike<void> {
  return db.transaction('rw', [db.badges, ...VAULT_TABLES], async () => {
    const rows = await deviceRows()
    const fields = noteToTell(rows, {
      ...{ device, took },
      ...{ wrote: await lastToTell(), badges: await badgesHere(), keys: await keysHere() },
    })
    const key = deviceRow(device)
    if (fields) await writeChanges([{ key, row: rows.get(key), fields }])
  })
}

export async function deviceRows() {
  const rows = await db.vaultRows.where('key').startsWith(DEVICE_ROWS).toArray()
  return new Map(rows.map(({ key, row }) => [key, row]))
}

/** The number of the last change, when one of those that wait says something of the backpack. */
async function lastToTell(): Promise<number | undefined> {
  const first = await db.vaultUnsent.filter(({ row }) => isOfBackpack(row)).first()
  return first && (await readWriter()).number
}

function badgesHere(): PromiseLike<number> {
  return db.badges.filter((badge) => goesAlong('badges', badge)).count()
}

async function keysHere(): Promise<number> {
  const keys = await db.vault.get('keys')
  return keys?.name === 'keys' ? keys.value.epochs.length : 0
}
