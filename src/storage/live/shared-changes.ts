/** Tells that something was written which goes along to other devices, in this tab or another. */
import { Dexie, type ObservabilitySet } from 'dexie'
import { SHARED_KINDS } from '#core/vault/fields.ts'
import { db } from '../tables/database.ts'

/** Calls back after every such write; returns the way to stop. */
export function onSharedChange(listener: () => void): () => void {
  const names = SHARED_KINDS.map((kind) => `idb://${db.name}/${kind}/`)
  const heard = (parts: ObservabilitySet) => {
    if (parts.all !== undefined || names.some((name) => parts[name] !== undefined)) listener()
  }
  Dexie.on.storagemutated.subscribe(heard)
  return () => Dexie.on.storagemutated.unsubscribe(heard)
}
