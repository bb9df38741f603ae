/** Puts a backup back in two steps: look first, then do what was shown. */
import type { RestorePlan } from '#core/backup/plan-restore.ts'
import { type BackupContents, type BackupFailure, readBackup } from '#core/backup/read-backup.ts'
import type { Result } from '#core/kernel/result.ts'
import { failed, found } from '#core/kernel/result.ts'
import type { StorageFailure } from '#storage/failure.ts'
import {
  applyRestore,
  previewRestore,
  type RestoreChoice,
  type Restored,
} from '#storage/restore.ts'
import { startChecking } from './check-job.ts'

export interface RestorePreview {
  readonly contents: BackupContents
  readonly plan: RestorePlan
}

export type RestoreFailure = BackupFailure | StorageFailure

/** The dry run. Nothing is changed. */
export async function lookInto(file: Blob): Promise<Result<RestorePreview, RestoreFailure>> {
  const contents = await readBackup(file)
  if (!contents.ok) return contents
  const plan = await previewRestore(contents.value)
  return plan.ok ? found({ contents: contents.value, plan: plan.value }) : failed(plan.failure)
}

/** Carries out what the dry run showed, then checks the badges anew: verdicts are never restored. */
export async function restore(
  { contents, plan }: RestorePreview,
  choice: RestoreChoice,
): Promise<Result<Restored, StorageFailure>> {
  const restored = await applyRestore(contents, plan, choice)
  if (restored.ok) void startChecking(restored.value.restored)
  return restored
}
