/** The page's way to the backup worker: one worker per piece of work, ended when it is done. */
import { proxy, wrap } from 'comlink'
import type { BackupApi } from './backup-protocol.ts'
import { startBackupWorker } from './start-worker.ts'

export interface BackupClient {
  readonly write: BackupApi['write']
  readonly look: BackupApi['look']
  readonly restore: BackupApi['restore']
  readonly stop: () => void
  /** ends the worker; what it held is forgotten */
  readonly end: () => void
}

/** A new worker. Every call rejects when the worker dies, so that nobody waits for the dead. */
export function openBackupWorker(): BackupClient {
  const worker = startBackupWorker()
  const remote = wrap<BackupApi>(worker)
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
  })
  died.catch(() => undefined) // heard by whoever is waiting
  return {
    write: (order, target, onProgress) =>
      Promise.race([died, remote.write(order, target, proxy(onProgress))]),
    look: (file, passphrase) => Promise.race([died, remote.look(file, passphrase)]),
    restore: (choice, onProgress) =>
      Promise.race([died, remote.restore(choice, proxy(onProgress))]),
    stop: () => void remote.stop(),
    end: () => worker.terminate(),
  }
}
