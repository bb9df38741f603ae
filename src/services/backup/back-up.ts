/** Makes a backup, or a folder for another wallet: lets the worker write, and notes when it was made. */
import type { BackupProgress } from '#core/backup/write-backup.ts'
import { found } from '#core/kernel/result.ts'
import { noteBackup } from '#storage/guards/last-backup.ts'
import { openBackupWorker } from '#workers/backup-client.ts'
import type { BackupOrder, KitOrder, WriteFailure } from '#workers/backup-protocol.ts'
import { createJob, type Service } from '../create-job.ts'

/** What to write, without the moment, which is that of writing. */
export type Order = Omit<BackupOrder, 'now'> | Omit<KitOrder, 'now'>

export interface BackupInput {
  readonly order: Order
  readonly fileName: string
  /** the file the person chose; absent where the browser cannot stream to disk */
  readonly target: SaveTarget | undefined
  /** hands the finished archive to the person when there is no such file */
  readonly save: (bytes: Blob, name: string) => void
}

export interface BackupMade {
  /** whether it is remembered, for the reminder of the next one */
  readonly isNoted: boolean
}

/** What was written so far is taken away again when it fails or is stopped: half a backup is none. */
const backUp: Service<BackupInput, BackupProgress, BackupMade, WriteFailure> = async (
  { order, fileName, target, save },
  { signal, report },
) => {
  const worker = openBackupWorker()
  signal.addEventListener('abort', worker.stop)
  try {
    const now = Date.now()
    const written = await worker.write({ ...order, now }, target, (next) => report(() => next))
    if (!written.ok) {
      await target?.remove?.()
      return written
    }
    if (written.value) save(written.value, fileName)
    const isWhole = 'what' in order && order.what === 'all'
    return found({ isNoted: !isWhole || (await noteBackup(now)).ok })
  } finally {
    worker.end()
  }
}

export const backupJob = createJob(backUp, {
  initial: { files: 0, badges: 0 },
  second: 'is ignored',
})

/** The person chooses the place first, as browsers demand a click for it. */
export async function startBackup(input: Omit<BackupInput, 'target'>): Promise<void> {
  if (backupJob.get().running) return
  const target = await chooseTarget(input.fileName)
  if (target !== 'cancelled') await backupJob.start({ ...input, target })
}

/** `remove` is not in every browser that has the picker. */
export interface SaveTarget extends FileSystemFileHandle {
  readonly remove?: () => Promise<void>
}

/** Undefined where the browser has no such picker (Firefox, Safari, phones). */
async function chooseTarget(fileName: string): Promise<SaveTarget | 'cancelled' | undefined> {
  const pick: unknown = Reflect.get(globalThis, 'showSaveFilePicker')
  if (typeof pick !== 'function') return undefined
  try {
    const picker = pick as (options: object) => Promise<SaveTarget> // Chromium's File System Access
    return await picker({ suggestedName: fileName })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
    return undefined
  }
}
