/** Checks kept badges again: one, some or all. Stop keeps what is done. */
import type { BadgeId } from '#core/badge/badge.ts'
import { found } from '#core/kernel/result.ts'
import { attempt, type StorageFailure } from '#storage/guards/failure.ts'
import { unjudged } from '#storage/operations/reports.ts'
import { badgeClient, type WorkerFailure } from '#workers/badge-client.ts'
import { inBatches, inQuiet, rest } from '../batches.ts'
import { createJob, type Service } from '../create-job.ts'

export interface CheckInput {
  readonly ids: readonly BadgeId[]
  /** nobody asked for it or waits for it */
  readonly quietly?: true
}

/** It fails when some outcome could not be had or kept; those badges are as they were. */
const check: Service<CheckInput, number, void, StorageFailure | WorkerFailure> = async (
  { ids, quietly },
  { signal, report },
) => {
  const onDone = () => report((done) => done + 1)
  const work = (batch: readonly BadgeId[]) => badgeClient().check(signal, batch, onDone)
  const checked = await (quietly ? inQuiet(ids, work, signal) : inBatches(ids, work))
  return checked.find(({ ok }) => !ok) ?? found(undefined)
}

/** Its progress is how many badges were checked. */
export const checkJob = createJob(check, { initial: 0, second: 'replaces' })

/** Checks these badges now and keeps the reports. */
export function startChecking(ids: readonly BadgeId[]): Promise<void> {
  return checkJob.start({ ids })
}

/** Goes on where a check, a restore or older rules left badges without an answer, once the first screen is there. */
export async function checkUnjudged(): Promise<void> {
  await rest()
  const ids = await attempt(unjudged)
  if (!ids.ok || ids.value.length === 0 || checkJob.get().running) return
  await checkJob.start({ ids: ids.value, quietly: true })
}
