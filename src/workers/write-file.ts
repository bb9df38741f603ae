/** Writes a backup out of the database to a file of the person's, or to bytes where the browser has none. */

import { lockBackup } from '#core/backup/encrypt.ts'
import { blobOf, type Chunk } from '#core/backup/equal-chunks.ts'
import { writeKit } from '#core/backup/exit-kit.ts'
import { type BackupSettings, writeBackup } from '#core/backup/write-backup.ts'
import { random } from '#core/kernel/random.ts'
import { failed, found, type Result } from '#core/kernel/result.ts'
import { storageFailure } from '#storage/guards/failure.ts'
import { kitBadges, selectedBadges, wholeBackpack } from '#storage/operations/backup-source.ts'
import type { BackupOrder, KitOrder, WriteFailure, WriteOrder } from './backup-protocol.ts'

type Doing = Required<Pick<BackupSettings, 'signal' | 'onProgress'>>

/** Answers the bytes when there is no `target`. */
export async function writeFile(
  order: WriteOrder,
  target: FileSystemFileHandle | undefined,
  doing: Doing,
): Promise<Result<Blob | undefined, WriteFailure>> {
  const bytes = 'wallet' in order ? kit(order, doing) : backup(order, doing)
  try {
    return found(target ? await writeTo(target, bytes) : await blobOf(bytes))
  } catch (error) {
    return failed(failureOf(error, doing.signal))
  }
}

function kit(order: KitOrder, doing: Doing) {
  return plain(writeKit(kitBadges(), { ...order, ...doing }))
}

function backup({ what, words, passphrase, now }: BackupOrder, doing: Doing) {
  const source = what === 'all' ? wholeBackpack() : selectedBadges(what)
  const archive = writeBackup(source, { now, words, ...doing })
  return passphrase ? lockBackup(archive, passphrase, random) : plain(archive)
}

function failureOf(error: unknown, signal: AbortSignal): WriteFailure {
  if (signal.aborted) return { kind: 'stopped' }
  const failure = storageFailure(error)
  if (failure) return failure
  if (error instanceof DOMException) return { kind: 'disk' }
  throw error
}

async function* plain(archive: AsyncIterable<Chunk>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const { bytes } of archive) yield bytes
}

/** Waits for the disk chunk by chunk; what was written before a failure is taken back. */
async function writeTo(
  target: FileSystemFileHandle,
  archive: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<undefined> {
  const file = await target.createWritable()
  try {
    for await (const bytes of archive) await file.write(bytes)
    await file.close()
  } catch (error) {
    await file.abort().catch(() => undefined) // the first failure says more
    throw error
  }
}
