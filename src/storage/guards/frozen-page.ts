/** Lets go of the database when the page is put aside for going back to: standing still, it could not answer another that upgrades. */
import type { Dexie } from 'dexie'

/** In a worker nothing is ever put aside, and this does nothing. The database opens again by itself. */
export function letGoWhenFrozen(db: Dexie): void {
  if (!('onpagehide' in globalThis)) return
  globalThis.addEventListener('pagehide', (event) => {
    if ('persisted' in event && event.persisted) db.close({ disableAutoOpen: false })
  })
}
