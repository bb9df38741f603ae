/** The import as it stands; every screen sees the same one. */

import { useJob } from '#hooks/use-job.ts'
import { type FetchRequests, requests } from '#services/importing/addresses-to-fetch.ts'
import { type Arrival, arrivalOf, arrivals } from '#services/importing/arrivals.ts'
import { importJob } from '#services/importing/import.ts'
import type { Lines } from '#services/importing/import-state.ts'
import { lookFirst } from '#services/importing/preview.ts'
import { inboxCount, sharedFiles } from '#storage/live/inbox-queries.ts'
import { useLive } from '#storage/live/live.ts'

export interface ImportNow {
  readonly lines: Lines
  readonly running: boolean
}

export function useImport(): ImportNow {
  const { progress: lines, running } = useJob(importJob)
  return { lines, running }
}

const isRunning = () => importJob.get().running

/** Whether one runs, and nothing of how far it is. */
export function useIsRunning(): boolean {
  return useJob({ subscribe: importJob.subscribe, get: isRunning })
}

export function useRequests(): FetchRequests {
  return useJob(requests)
}

/** What came in by itself and waits for a yes, oldest first. */
export function useArrivals(): readonly Arrival[] {
  const shared = useLive(sharedFiles).map(arrivalOf)
  const held = useJob(arrivals)
  return [...shared, ...held].sort((a, b) => a.at - b.at)
}

/** How many files wait that no import is reading; 0 while one runs here. */
export function useWaiting(): number {
  const count = useLive(inboxCount)
  return useIsRunning() ? 0 : count
}

/** Whether badges are shown before they are kept. */
export function useLookFirst(): boolean {
  return useJob(lookFirst)
}
