/** The rows of a vault as they are kept beside the backpack: never in a backup, and gone with everything else. */
import type { Device, Stamp } from '#core/vault/clock.ts'
import type { VaultKeys } from '#core/vault/keys.ts'
import type { Row } from '#core/vault/merge.ts'
import type { Heard } from '#core/vault/sync.ts'

/** What all devices are known to have written on one row. */
export interface KnownRow {
  readonly key: string
  readonly row: Row
}

/** What there is one of. */
export type VaultState =
  | { readonly name: 'writer'; readonly value: WriterState }
  | { readonly name: 'heard'; readonly value: Heard }
  | { readonly name: 'keys'; readonly value: VaultKeys }
  | { readonly name: 'place'; readonly value: string }
  | { readonly name: 'visit'; readonly value: Visited }
  /** keeps in step by itself, as the person switched it */
  | { readonly name: 'inStep'; readonly value: boolean }
  | { readonly name: 'removal'; readonly value: Removal }

export interface WriterState {
  readonly device: Device
  /** of the last change */
  readonly number: number
  readonly at: Stamp | undefined
}

/** Many badges that another device removed: they stay here until the person has answered. */
export interface Removal {
  /** keys of their rows */
  readonly rows: readonly string[]
  readonly answer?: 'remove' | 'keep'
}

/** The last visit that ended well. */
export interface Visited {
  /** ISO 8601 */
  readonly at: string
  readonly taken: number
  readonly sent: number
  /** that cannot be read at the place, or are not whole there */
  readonly troubles: number
}
