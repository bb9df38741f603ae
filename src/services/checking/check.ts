/** Checks kept badges again: one, some or all, with progress and a stop that keeps what is done. */
import type { BadgeId } from '#core/badge/badge.ts'
import { attempt, type StorageFailure } from '#storage/guards/failure.ts'
import { unjudged } from '#storage/operations/reports.ts'
import { badgeClient, type WorkerFailure } from '#workers/badge-client.ts'
import { inBatches, inQuiet, rest } from '../batches.ts'
import { createStore } from '../store.ts'

export interface CheckState {
  readonly running: boolean
  readonly done: number
  readonly total: number
  readonly ids: readonly BadgeId[]
  /** some outcome could not be had or kept; the badges are as they were */
  readonly failure?: StorageFailure | WorkerFailure
}

/** ms between two tellings of how far it is. */
const PACE = 100

const IDLE: CheckState = { running: false, done: 0, total: 0, ids: [] }

export const checkJob = createStore(IDLE, PACE)
let stop: AbortController | undefined

export function stopChecking(): void {
  stop?.abort()
}

/** Checks these badges now and keeps the reports. Joins nothing: a second call replaces the first. */
export function startChecking(ids: readonly BadgeId[]): Promise<void> {
  return checking(ids, inBatches)
}

async function checking(ids: readonly BadgeId[], deal: typeof inQuiet): Promise<void> {
  stop?.abort()
  const own = new AbortController()
  stop = own
  checkJob.set({ running: true, done: 0, total: ids.length, ids })
  const onDone = () => {
    if (stop === own) checkJob.set({ ...checkJob.get(), done: checkJob.get().done + 1 })
  }
  const check = async (batch: readonly BadgeId[]) => {
    const checked = await badgeClient().check(own.signal, batch, onDone)
    if (!checked.ok && stop === own) checkJob.set({ ...checkJob.get(), failure: checked.failure })
  }
  await deal(ids, check, own.signal)
  if (stop === own) checkJob.set({ ...checkJob.get(), running: false })
}

/** Goes on where a check, a restore or older rules left badges without an answer, once the first screen is there. */
export async function checkUnjudged(): Promise<void> {
  await rest()
  const ids = await attempt(unjudged)
  if (!ids.ok || ids.value.length === 0 || checkJob.get().running) return
  await checking(ids.value, inQuiet)
}
