/** Puts a backup back in two steps, outside any screen: look first, then do what was shown. */
import type { RestorePlan } from '#core/backup/plan-restore.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import type { Restored } from '#storage/operations/restore.ts'
import type { RestoreChoice } from '#storage/operations/restore-made.ts'
import { type BackupClient, openBackupWorker } from '#workers/backup-client.ts'
import type { RestoreFailure } from '#workers/backup-protocol.ts'
import { startChecking } from '../checking/check.ts'
import { createStore } from '../store.ts'

export type RestoreState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'looking'; readonly file: Blob }
  /** nothing was changed; with a passphrase the same file may open */
  | { readonly phase: 'refused'; readonly file: Blob; readonly failure: RestoreFailure }
  | { readonly phase: 'shown'; readonly plan: RestorePlan }
  | { readonly phase: 'restoring'; readonly plan: RestorePlan; readonly done: number }
  | { readonly phase: 'restored'; readonly restored: Restored }
  | { readonly phase: 'failed'; readonly failure: StorageFailure }

export const restoreJob = createStore<RestoreState>({ phase: 'idle' })
let worker: BackupClient | undefined

/** The dry run, with a passphrase where the backup is locked. Nothing is changed. */
export async function lookInto(file: Blob, passphrase = ''): Promise<void> {
  if (restoreJob.get().phase === 'restoring') return
  worker?.end()
  worker = openBackupWorker()
  restoreJob.set({ phase: 'looking', file })
  const plan = await worker.look(file, passphrase)
  if (plan.ok) restoreJob.set({ phase: 'shown', plan: plan.value })
  else forget({ phase: 'refused', file, failure: plan.failure })
}

/** Carries out what the dry run showed, then checks the badges anew: verdicts are never restored. */
export async function restore(choice: RestoreChoice): Promise<void> {
  const state = restoreJob.get()
  if (state.phase !== 'shown' || !worker) return
  restoreJob.set({ phase: 'restoring', plan: state.plan, done: 0 })
  const restored = await worker.restore(choice, (done) =>
    restoreJob.set({ phase: 'restoring', plan: state.plan, done }),
  )
  if (restored.ok) forget({ phase: 'restored', restored: restored.value })
  else forget({ phase: 'failed', failure: restored.failure })
  if (restored.ok) void startChecking(restored.value.restored)
}

/** Badges that are back stay; nothing is removed before all of them are in. */
export function stopRestore(): void {
  worker?.stop()
}

/** Forgets the backup that was looked into. */
export function leaveRestore(): void {
  if (restoreJob.get().phase !== 'restoring') forget({ phase: 'idle' })
}

function forget(state: RestoreState): void {
  worker?.end()
  worker = undefined
  restoreJob.set(state)
}
