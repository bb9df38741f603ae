/** Makes a backup outside any screen: asks where to, lets the worker write, and notes when it was made. */
import type { BackupProgress } from '#core/backup/write-backup.ts'
import { noteBackup } from '#storage/guards/last-backup.ts'
import { type BackupClient, openBackupWorker } from '#workers/backup-client.ts'
import type { BackupOrder, KitOrder } from '#workers/backup-protocol.ts'
import { createStore } from '../store.ts'

export interface BackupState {
  readonly phase: 'idle' | 'writing' | 'done' | 'stopped' | 'failed'
  readonly progress: BackupProgress
  /** what is or was written last */
  readonly order?: Order
}

const START: BackupState = { phase: 'idle', progress: { files: 0, badges: 0 } }

export const backupJob = createStore<BackupState>(START)
let worker: BackupClient | undefined

/** What was written so far is taken away again: half a backup is none. */
export function stopBackup(): void {
  worker?.stop()
}

interface Saving {
  readonly fileName: string
  /** hands a finished archive to the person where the browser cannot stream to disk */
  readonly save: (bytes: Blob, name: string) => void
}

/** What to write, without the moment, which is that of writing. */
export type Order = Omit<BackupOrder, 'now'> | Omit<KitOrder, 'now'>

/** The person chooses the place first, as browsers demand a click for it. */
export async function startBackup(order: Order, { fileName, save }: Saving): Promise<void> {
  if (backupJob.get().phase === 'writing') return
  const target = await chooseTarget(fileName)
  if (target === 'cancelled') return
  backupJob.set({ ...START, phase: 'writing', order })
  worker = openBackupWorker()
  try {
    const now = Date.now()
    const written = await worker.write({ ...order, now }, target, (progress) =>
      backupJob.set({ phase: 'writing', progress, order }),
    )
    if (written.ok && written.value) save(written.value, fileName)
    if (written.ok && 'what' in order && order.what === 'all') await noteBackup(now)
    end(written.ok ? 'done' : written.failure.kind === 'stopped' ? 'stopped' : 'failed')
    if (!written.ok) await target?.remove?.()
  } catch (error) {
    end('failed')
    throw error
  } finally {
    worker.end()
  }
}

function end(phase: BackupState['phase']): void {
  backupJob.set({ ...backupJob.get(), phase })
}

/** `remove` is not in every browser that has the picker. */
interface SaveTarget extends FileSystemFileHandle {
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
