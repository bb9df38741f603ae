/** The import as it stands; every screen sees the same one. */
import { useSyncExternalStore } from 'react'
import { importJob } from '#jobs/import-job.ts'
import type { ImportState } from '#jobs/import-state.ts'
import { lookFirst } from '#jobs/intake-preview.ts'
import { type Wishes, wishes } from '#jobs/intake-wishes.ts'

export function useImport(): ImportState {
  return useSyncExternalStore(importJob.subscribe, importJob.get)
}

export function useWishes(): Wishes {
  return useSyncExternalStore(wishes.subscribe, wishes.get)
}

/** Whether badges are shown before they are kept. */
export function useLookFirst(): boolean {
  return useSyncExternalStore(lookFirst.subscribe, lookFirst.get)
}
