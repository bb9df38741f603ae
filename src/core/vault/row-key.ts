/** How rows of a vault are called: the kind of record and its id. */
import { SHARED_KINDS, type SharedKind } from './fields.ts'

/** A record of the backpack; `files`: where a file lies; `devices`: who has what; `mending`: whose log cannot be read. */
export type RowKind = SharedKind | 'files' | 'devices' | 'mending'

export const rowKey = (kind: RowKind, id: string) => `${kind}/${id}`

/** Says something of the backpack, and not of the devices that share it. */
export const isOfBackpack = (key: string) => !/^(?:devices|mending)\//.test(key)

/** The kind of record and its id; undefined for what is no record of the backpack. */
export function recordKey(key: string): readonly [SharedKind, string] | undefined {
  const slash = key.indexOf('/')
  const kind = SHARED_KINDS.find((one) => one === key.slice(0, slash))
  return kind && [kind, key.slice(slash + 1)]
}
