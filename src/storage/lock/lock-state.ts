/** Whether a lock is on the backpack, and whether it is open in this page or worker. Small: everybody loads it. */
import type { RowKeys } from '#core/lock/row-seal.ts'

/** What an open lock does for the page. */
export interface OpenLock {
  readonly keys: RowKeys
  /** for words outside the database: encrypted, and again what they were */
  readonly seal: (text: string) => string
  readonly unseal: (text: string) => string | undefined
}

let open: OpenLock | undefined

/** Undefined while it is closed, and where there is none. */
export const openLock = (): OpenLock | undefined => open

export function setOpenLock(lock: OpenLock | undefined): void {
  open = lock
}

let isClosed = false

/** True in a page that a lock keeps out: its database is empty and takes nothing. */
export const isClosedHere = (): boolean => isClosed

export function setClosed(closed: boolean): void {
  isClosed = closed
}
