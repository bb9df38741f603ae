/** Leaves nothing of the learner in this browser. */
import type { Result } from '#core/kernel/result.ts'
import { attempt, type StorageFailure } from '../guards/failure.ts'
import { forgetMarker } from '../guards/marker.ts'
import { db } from '../tables/database.ts'

/** Also what the login of a Solid pod leaves: whose it was, and at which pod. */
const OWN_KEY = /^(rugzak|solidClientAuthn|solidClientAuthenticationUser:|issuerConfig:)/

/**
 * Removes everything Rugzak keeps in this browser: all rows, marks, preferences, the app itself for when there is no
 * network, and nothing of another website at the same host. The empty database stays:
 * to delete it, every page that has it open must answer, and one that a browser put aside for going back to cannot.
 */
export async function removeEverything(): Promise<Result<void, StorageFailure>> {
  const removed = await attempt(async () => {
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((it) => it.clear())))
  })
  if (!removed.ok) return removed
  forgetMarker()
  for (const key of Object.keys(localStorage)) {
    if (OWN_KEY.test(key)) localStorage.removeItem(key)
  }
  await removeApp()
  return removed
}

/** The service worker and what it put aside, which is named after the part of the host that is ours. */
async function removeApp(): Promise<void> {
  if (!('caches' in globalThis && 'navigator' in globalThis && 'serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.getRegistration()
  const names = await caches.keys()
  const isOurs = (name: string) =>
    name.startsWith('rugzak') || (registration !== undefined && name.endsWith(registration.scope))
  await Promise.all(names.filter(isOurs).map((name) => caches.delete(name)))
  await registration?.unregister()
}
