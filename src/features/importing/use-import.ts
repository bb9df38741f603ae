/** The import as it stands; every screen sees the same one. */
import { useSyncExternalStore } from 'react'
import { importJob } from '#jobs/import-job.ts'
import type { ImportState } from '#jobs/import-state.ts'

export function useImport(): ImportState {
  return useSyncExternalStore(importJob.subscribe, importJob.get)
}
