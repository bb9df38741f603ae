/** Saves the originals of some badges as one archive. Stop saves nothing. */
import { writeOriginals } from '#core/backup/write-originals.ts'
import type { BadgeId } from '#core/badge/badge.ts'
import { attempt, type StorageFailure } from '#storage/guards/failure.ts'
import { originalsOf } from '#storage/operations/originals.ts'
import { createJob, type Service } from '../create-job.ts'

export interface ExportInput {
  readonly ids: readonly BadgeId[]
  /** hands the finished archive to the person */
  readonly save: (archive: Blob) => void
}

const exportOriginals: Service<ExportInput, number, void, StorageFailure> = (
  { ids, save },
  { signal, report },
) =>
  attempt(async () => {
    const count = () => {
      signal.throwIfAborted()
      report((done) => done + 1)
    }
    save(await writeOriginals(originalsOf(ids, count)))
  })

/** Its progress is how many badges are in it. */
export const exportJob = createJob(exportOriginals, { initial: 0, second: 'replaces' })
