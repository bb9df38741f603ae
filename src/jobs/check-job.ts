/** Checks kept badges again: one, some or all, with progress and a stop that keeps what is done. */
import type { BadgeId } from '#core/badge/badge.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { badgesById } from '#storage/badges.ts'
import { circumstances } from '#storage/circumstances.ts'
import { attempt } from '#storage/failure.ts'
import { type Judged, saveReports, unjudged } from '#storage/reports.ts'
import { badgeClient } from '#workers/badge-client.ts'
import { batches } from './import-state.ts'
import { netPolicy } from './net-policy.ts'
import { createStore } from './store.ts'

export interface CheckState {
  readonly running: boolean
  readonly done: number
  readonly total: number
  readonly ids: readonly BadgeId[]
}

export const checkJob = createStore<CheckState>({ running: false, done: 0, total: 0, ids: [] })
let stop: AbortController | undefined

export function stopChecking(): void {
  stop?.abort()
}

/** Checks these badges now and keeps the reports. Joins nothing: a second call replaces the first. */
export async function startChecking(ids: readonly BadgeId[]): Promise<void> {
  stop?.abort()
  const own = new AbortController()
  stop = own
  checkJob.set({ running: true, done: 0, total: ids.length, ids })
  for (const batch of batches(ids)) {
    if (own.signal.aborted) break
    await checkBatch(batch, own.signal, () => {
      if (stop === own) checkJob.set({ ...checkJob.get(), done: checkJob.get().done + 1 })
    })
  }
  if (stop === own) checkJob.set({ ...checkJob.get(), running: false })
}

/** Goes on where a check, a restore or older rules left badges without an answer. */
export async function checkUnjudged(): Promise<void> {
  const ids = await attempt(unjudged)
  if (ids.ok && ids.value.length > 0 && !checkJob.get().running) await startChecking(ids.value)
}

async function checkBatch(
  ids: readonly BadgeId[],
  signal: AbortSignal,
  onDone: () => void,
): Promise<void> {
  const records = await badgesById.read(ids)
  const judged = await Promise.all(
    records.map((record) => judge(record, signal).finally(() => onDone())),
  )
  await saveReports(judged.flatMap((one) => one ?? []))
}

async function judge(record: BadgeRecord, signal: AbortSignal): Promise<Judged | undefined> {
  const [who, net] = await Promise.all([circumstances.read(), netPolicy()])
  const credential = { id: record.id, payload: record.payload, badge: record.badge }
  try {
    const verified = await badgeClient().verify(signal, credential, who, net)
    return verified.ok ? { badgeId: record.id, verified: verified.value } : undefined
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  }
}
