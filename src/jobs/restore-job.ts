/** Puts a backup back in two steps: look first, then do what was shown. */
import { isLocked, type UnlockFailure, unlockBackup } from '#core/backup/encrypt.ts'
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

export type RestoreFailure =
  | BackupFailure
  | StorageFailure
  /** `locked`: it needs the passphrase it was made with */
  | { readonly kind: 'locked' | Exclude<UnlockFailure, 'notLocked'> }

/** The dry run, with a passphrase where the backup is locked. Nothing is changed. */
export async function lookInto(
  file: Blob,
  passphrase: string,
): Promise<Result<RestorePreview, RestoreFailure>> {
  const plain = await unlocked(file, passphrase)
  if (!plain.ok) return plain
  const contents = await readBackup(plain.value)
  if (!contents.ok) return contents
  const plan = await previewRestore(contents.value)
  return plan.ok ? found({ contents: contents.value, plan: plan.value }) : failed(plan.failure)
}

async function unlocked(file: Blob, passphrase: string): Promise<Result<Blob, RestoreFailure>> {
  if (!(await isLocked(file))) return found(file)
  if (passphrase === '') return failed({ kind: 'locked' })
  const opened = await unlockBackup(file, passphrase)
  if (opened.ok) return opened
  return failed({ kind: opened.failure === 'notLocked' ? 'damaged' : opened.failure })
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
