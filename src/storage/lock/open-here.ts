/** Opens the lock in this page or worker: from now on rows can be read, and are written encrypted. */
import { base64url, fromBase64url } from '#core/kernel/bytes.ts'
import { random } from '#core/kernel/random.ts'
import { openRow, type RowKeys, sealRow } from '#core/lock/row-seal.ts'
import { lockRows } from './lock-rows.ts'
import { setOpenLock } from './lock-state.ts'

/** Where words outside the database lie, to which they are bound. */
const DRAFTS = 'rugzak lock drafts'

export function openHere(keys: RowKeys): void {
  setOpenLock({
    keys,
    seal: (text) => base64url(sealRow(keys, DRAFTS, { text }, random)),
    unseal: (text) => {
      const words = openRow(keys, DRAFTS, fromBase64url(text) ?? new Uint8Array())?.text
      return typeof words === 'string' ? words : undefined
    },
  })
}

/** In a worker, which the page lets in before it asks anything: the database is not open yet. */
export function openInWorker(keys: RowKeys): void {
  lockRows()
  openHere(keys)
}
