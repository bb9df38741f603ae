/** What the page may ask of the backup worker: the database stays on that side, answers are plain data. */
import type { UnlockFailure } from '#core/backup/encrypt.ts'
import type { KitWords } from '#core/backup/exit-kit.ts'
import type { BackupWords } from '#core/backup/index-page.ts'
import type { RestorePlan } from '#core/backup/plan-restore.ts'
import type { BackupFailure } from '#core/backup/read-backup.ts'
import type { BackupProgress } from '#core/backup/write-backup.ts'
import type { WalletId } from '#core/exporting/wallets.ts'
import type { Result } from '#core/kernel/result.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import type { Selection } from '#storage/operations/backup-source.ts'
import type { Restored } from '#storage/operations/restore.ts'
import type { RestoreChoice } from '#storage/operations/restore-made.ts'

export type WriteOrder = BackupOrder | KitOrder

export interface BackupOrder {
  readonly what: 'all' | Selection
  readonly words: BackupWords
  /** '' for a plain ZIP */
  readonly passphrase: string
  /** ms since the epoch */
  readonly now: number
}

/** A folder for another wallet. */
export interface KitOrder {
  readonly wallet: WalletId
  readonly words: KitWords
  /** ms since the epoch */
  readonly now: number
}

/** `disk`: the place that was chosen could not be written to; `stopped`: the person did. */
export type WriteFailure = StorageFailure | { readonly kind: 'stopped' | 'disk' }

export type RestoreFailure =
  | BackupFailure
  | StorageFailure
  /** `locked`: it needs the passphrase it was made with */
  | { readonly kind: 'locked' | Exclude<UnlockFailure, 'notLocked'> }

export interface BackupApi {
  /** Streams to the person's file; answers the bytes where there is no such file to stream to. */
  write(
    order: WriteOrder,
    target: FileSystemFileHandle | undefined,
    onProgress: (progress: BackupProgress) => void,
  ): Promise<Result<Blob | undefined, WriteFailure>>
  /** The dry run, with a passphrase where the backup is locked. Changes nothing; holds on to what it read. */
  look(file: Blob, passphrase: string): Promise<Result<RestorePlan, RestoreFailure>>
  /** Does what the last dry run showed. `onProgress` hears how many badges were dealt with. */
  restore(
    choice: RestoreChoice,
    onProgress: (done: number) => void,
  ): Promise<Result<Restored, StorageFailure>>
  /** Ends what is going on; badges that were put back stay. */
  stop(): void
}
