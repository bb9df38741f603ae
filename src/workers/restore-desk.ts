/** Looks into a backup and, when the person agrees, puts it back; holds on to it in between. */
import { isLocked, unlockBackup } from '#core/backup/encrypt.ts'
import type { RestorePlan } from '#core/backup/plan-restore.ts'
import { type BackupContents, readBackup } from '#core/backup/read-backup.ts'
import { failed, found, type Result } from '#core/kernel/result.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { applyRestore, previewRestore, type Restored } from '#storage/operations/restore.ts'
import type { RestoreChoice } from '#storage/operations/restore-made.ts'
import type { RestoreFailure } from './backup-protocol.ts'

export class RestoreDesk {
  #held: { readonly contents: BackupContents; readonly plan: RestorePlan } | undefined

  async look(file: Blob, passphrase: string): Promise<Result<RestorePlan, RestoreFailure>> {
    this.#held = undefined
    const plain = await unlocked(file, passphrase)
    if (!plain.ok) return plain
    const contents = await readBackup(plain.value)
    if (!contents.ok) return contents
    const plan = await previewRestore(contents.value)
    if (plan.ok) this.#held = { contents: contents.value, plan: plan.value }
    return plan
  }

  async restore(
    choice: RestoreChoice,
    doing: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
  ): Promise<Result<Restored, StorageFailure>> {
    if (!this.#held) return failed({ kind: 'gone' })
    return applyRestore(this.#held.contents, this.#held.plan, choice, doing)
  }
}

async function unlocked(file: Blob, passphrase: string): Promise<Result<Blob, RestoreFailure>> {
  if (!(await isLocked(file))) return found(file)
  if (passphrase === '') return failed({ kind: 'locked' })
  const opened = await unlockBackup(file, passphrase)
  if (opened.ok) return opened
  return failed({ kind: opened.failure === 'notLocked' ? 'damaged' : opened.failure })
}
