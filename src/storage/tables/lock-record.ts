/** The lock on a backpack as it lies beside it: in clear, with no name and no word of the person. */
import type { VaultHeader } from '#core/vault/keys.ts'

export type LockRecord = TheLock | SpoiledRow

export interface TheLock {
  readonly name: 'lock'
  /** the ways in, and the secret that each of them opens */
  readonly header: VaultHeader
  /**
   * `chosen`: the passphrase was chosen, and no row is encrypted before it was typed once more; `closing` and `opening`:
   * some rows are encrypted and others are not, and the next who opens the lock goes on
   */
  readonly state: 'chosen' | 'closing' | 'on' | 'opening'
  /** minutes without anybody after which it locks itself; 0 for never */
  readonly away: number
}

/** A row that could not be opened when the lock was taken off: kept as it lay, under the lock of then. */
export interface SpoiledRow {
  readonly name: `spoiled ${string}`
  readonly table: string
  readonly row: object
  readonly header: VaultHeader
}
