/** Makes a backup that is shown as a loop of QR codes: it stands nowhere, and counts as none. */
import { failed, type Result } from '#core/kernel/result.ts'
import { codeLoop } from '#core/sharing/code-loop.ts'
import { openBackupWorker } from '#workers/backup-client.ts'
import type { BackupOrder, WriteFailure } from '#workers/backup-protocol.ts'
import { createJob, type Service } from '../create-job.ts'

export type ShowFailure = WriteFailure | { readonly kind: 'tooLarge'; readonly codes: number }

const toCodes: Service<
  Omit<BackupOrder, 'now'>,
  undefined,
  readonly string[],
  ShowFailure
> = async (order, { signal }) => {
  const worker = openBackupWorker()
  signal.addEventListener('abort', worker.stop)
  try {
    const written = await worker.write({ ...order, now: Date.now() }, undefined, () => undefined)
    return written.ok ? await codesOf(written.value) : written
  } finally {
    worker.end()
  }
}

async function codesOf(bytes: Blob | undefined): Promise<Result<readonly string[], ShowFailure>> {
  if (!bytes) return failed({ kind: 'disk' })
  return codeLoop(new Uint8Array(await bytes.arrayBuffer()))
}

export const showJob = createJob(toCodes, { initial: undefined, second: 'is ignored' })
