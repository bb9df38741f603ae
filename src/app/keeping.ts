/** What begins when the backpack is opened, once: a reader of somebody's page needs none of it. */
import { letPass } from '#core/kernel/result.ts'
import { checkUnjudged } from '#services/checking/check.ts'
import { watchMarker } from '#storage/guards/health.ts'
import { type LockState, watchLock } from '#storage/guards/lock-guard.ts'
import { hintLock, isLockHinted } from '#storage/guards/lock-hint.ts'
import { emptyOldTrash } from '#storage/operations/place-badges.ts'
import { emptyOldShared } from '#storage/operations/shared-files.ts'
import { placeInStep } from '#storage/operations/vault-in-step.ts'
import { takeLaunchedFiles } from './pwa/launched-files.ts'
import { registerServiceWorker } from './pwa/register.ts'

let started = false

/** How often is looked at what waits too long, in milliseconds. */
const LOOK = 60_000

/**
 * The missing-badges mark, emptying old trash and what nobody said yes to, badges still to be judged, keeping in step
 * with other devices where that is switched on, files the system opens with us, and the app on the device.
 */
export function startKeeping(): void {
  if (started) return
  started = true
  watchLock(isLockHinted() ? 'on' : 'none', beginAnew)
  watchMarker()
  // nobody waits for these: what fails now is done at the next look or the next start
  letPass(emptyOldTrash())
  letPass(emptyOldShared())
  setInterval(() => letPass(emptyOldShared()), LOOK)
  void checkUnjudged()
  void keepInStep()
  takeLaunchedFiles()
  registerServiceWorker()
}

/** Another tab put a lock on, or took it off; what is typed here is left as a draft. */
function beginAnew(state: LockState): void {
  if (hintLock(state !== 'none')) location.reload()
}

/** What goes to a place is loaded only where the person switched that on. */
async function keepInStep(): Promise<void> {
  if (await placeInStep()) (await import('#services/vault/by-itself.ts')).keepInStep()
}
