/** The import as it stands; every screen sees the same one. */
import { useSyncExternalStore } from 'react'
import { importJob } from '#jobs/import-job.ts'
import type { ImportState } from '#jobs/import-state.ts'
import { type Arrival, arrivalOf, arrivals } from '#jobs/intake-arrivals.ts'
import { lookFirst } from '#jobs/intake-preview.ts'
import { type Wishes, wishes } from '#jobs/intake-wishes.ts'
import { inboxCount, sharedFiles } from '#storage/inbox.ts'
import { useLive } from '#storage/live.ts'

export function useImport(): ImportState {
  return useSyncExternalStore(importJob.subscribe, importJob.get)
}

export function useWishes(): Wishes {
  return useSyncExternalStore(wishes.subscribe, wishes.get)
}

/** What came in by itself and waits for a yes, oldest first. */
export function useArrivals(): readonly Arrival[] {
  const shared = useLive(sharedFiles).map(arrivalOf)
  const held = useSyncExternalStore(arrivals.subscribe, arrivals.get)
  return [...shared, ...held].sort((a, b) => a.at - b.at)
}

/** How many files wait that no import is reading; 0 while one runs here. */
export function useWaiting(): number {
  const count = useLive(inboxCount)
  return useImport().running ? 0 : count
}

/** Whether badges are shown before they are kept. */
export function useLookFirst(): boolean {
  return useSyncExternalStore(lookFirst.subscribe, lookFirst.get)
}
