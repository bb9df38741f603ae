/** Starts our workers under Trusted Types: only these scripts may become one. */
import backupUrl from './backup.worker.ts?worker&url'
import badgeUrl from './badge.worker.ts?worker&url'
import { letIn } from './let-in.ts'

/** The part of the Trusted Types API that is used; absent in some browsers and in the DOM types. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): URL }
}

const trustedTypes = Reflect.get(globalThis, 'trustedTypes') as TrustedTypes | undefined // see above

const policy = trustedTypes?.createPolicy('rugzak-worker', {
  createScriptURL: (url) => {
    if (url !== badgeUrl && url !== backupUrl) throw new TypeError('not a worker of ours')
    return url
  },
})

function started(url: string): Worker {
  const worker = new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' })
  letIn(worker)
  return worker
}

/** A new worker that reads and verifies badges. */
export const startBadgeWorker = () => started(badgeUrl)

/** A new worker that writes and reads backups. */
export const startBackupWorker = () => started(backupUrl)
