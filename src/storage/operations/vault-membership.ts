/** Joining and leaving a vault on this device: what is kept of it, and that nothing of it stays. */
import type { Result } from '#core/kernel/result.ts'
import type { Device } from '#core/vault/clock.ts'
import type { VaultKeys } from '#core/vault/keys.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { db } from '../tables/database.ts'
import type { Visited } from '../tables/vault-rows.ts'
import { VAULT_TABLES } from './vault-gather.ts'
import { nameRow } from './vault-present.ts'

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A name for this device that no other has. */
export function newDevice(random: (size: number) => Uint8Array): Device {
  return [...random(8)].map((byte) => LETTERS[byte % LETTERS.length]).join('') as Device // eight of them
}

/** From now on this device, so called, shares the vault. A device that was shut out and joins again is another one. */
export function joinVault(
  keys: VaultKeys,
  device: Device,
  place: string,
  name = '',
): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', VAULT_TABLES, async () => {
      for (const table of VAULT_TABLES) await table.clear()
      await db.vault.bulkPut([
        { name: 'writer', value: { device, number: 0, at: undefined } },
        { name: 'keys', value: keys },
        { name: 'place', value: place },
      ])
      await nameRow(device, name)
    }),
  )
}

/** This device has the newer keys of its own vault; what it did not tell yet stays. */
export function renewKeys(value: VaultKeys): Promise<Result<void, StorageFailure>> {
  return attempt(async () => {
    await db.vault.put({ name: 'keys', value })
  })
}

/** After a visit that ended well. */
export function noteVisit(value: Visited): Promise<Result<void, StorageFailure>> {
  return attempt(async () => {
    await db.vault.put({ name: 'visit', value })
  })
}

/** The backpack stays as it is; the vault at the place too. */
export function leaveVault(): Promise<Result<void, StorageFailure>> {
  return attempt(() =>
    db.transaction('rw', VAULT_TABLES, async () => {
      for (const table of VAULT_TABLES) await table.clear()
    }),
  )
}

export interface Membership {
  readonly keys: VaultKeys
  readonly device: Device
}

/** The vault this device shares; undefined when it shares none. */
export async function membership(): Promise<Membership | undefined> {
  const [keys, writer] = await db.vault.bulkGet(['keys', 'writer'])
  if (keys?.name !== 'keys' || writer?.name !== 'writer') return undefined
  return { keys: keys.value, device: writer.value.device }
}

/** The last segment of each device that was read here, this one's included. */
export async function heardNumbers(): Promise<Readonly<Record<string, number>>> {
  const heard = await db.vault.get('heard')
  const all = heard?.name === 'heard' ? Object.entries(heard.value) : []
  return Object.fromEntries(all.map(([device, { number }]) => [device, number]))
}
