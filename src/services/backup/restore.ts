/** Puts a backup back in two steps: look first, then do what was shown. */
import type { RestorePlan } from '#core/backup/plan-restore.ts'
import { found } from '#core/kernel/result.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import type { Restored } from '#storage/operations/restore.ts'
import type { RestoreChoice } from '#storage/operations/restore-made.ts'
import { type BackupClient, openBackupWorker } from '#workers/backup-client.ts'
import type { RestoreFailure } from '#workers/backup-protocol.ts'
import { startChecking } from '../checking/check.ts'
import { createJob, type Service } from '../create-job.ts'

export interface LookInput {
  readonly file: Blob
  /** '' where the backup is not locked */
  readonly passphrase: string
}

/** A backup that was looked into: what would be done, and the worker that has it at hand. */
export interface OpenBackup {
  readonly plan: RestorePlan
  readonly worker: BackupClient
}

/** The dry run. Nothing is changed. */
const look: Service<LookInput, undefined, OpenBackup, RestoreFailure> = async (
  { file, passphrase },
  { signal },
) => {
  const worker = openBackupWorker()
  signal.addEventListener('abort', worker.end)
  const plan = await worker.look(file, passphrase)
  if (plan.ok) return found({ plan: plan.value, worker })
  worker.end()
  return plan
}

export interface RestoreInput extends OpenBackup {
  readonly choice: RestoreChoice
}

/** Badges that are back stay when it is stopped; nothing is removed before all of them are in. */
const putBack: Service<RestoreInput, number, Restored, StorageFailure> = async (
  { worker, choice },
  { signal, report },
) => {
  signal.addEventListener('abort', worker.stop)
  try {
    return await worker.restore(choice, (done) => report(() => done))
  } finally {
    worker.end()
  }
}

export const lookJob = createJob(look, { initial: undefined, second: 'replaces' })
/** Its progress is how many badges were dealt with. */
export const restoreJob = createJob(putBack, { initial: 0, second: 'is ignored' })

export async function lookInto(file: Blob, passphrase = ''): Promise<void> {
  if (restoreJob.get().running) return
  leaveRestore()
  await lookJob.start({ file, passphrase })
}

/** Carries out what the dry run showed, then checks the badges anew: verdicts are never restored. */
export async function restore(choice: RestoreChoice): Promise<void> {
  const { result: shown } = lookJob.get()
  if (!shown?.ok) return
  await restoreJob.start({ ...shown.value, choice })
  const { result } = restoreJob.get()
  if (result?.ok) await startChecking(result.value.restored)
}

/** Forgets the backup that was looked into. */
export function leaveRestore(): void {
  if (restoreJob.get().running) return
  const { result } = lookJob.get()
  if (result?.ok) result.value.worker.end()
  lookJob.forget()
  restoreJob.forget()
}
