/** The import as it stands; every screen sees the same one. */
import { useSyncExternalStore } from 'react'
import { type Wishes, wishes } from '#services/importing/addresses-to-fetch.ts'
import { type Arrival, arrivalOf, arrivals } from '#services/importing/arrivals.ts'
import { importJob } from '#services/importing/import.ts'
import type { ImportState } from '#services/importing/import-state.ts'
import { lookFirst } from '#services/importing/preview.ts'
import { inboxCount, sharedFiles } from '#storage/live/inbox-queries.ts'
import { useLive } from '#storage/live/live.ts'

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
