/** Looking into a backup, then doing what was shown. */
import { useEffect, useSyncExternalStore } from 'react'
import { leaveRestore, restoreJob } from '#services/backup/restore.ts'

/** How it stands. What was only looked at is forgotten when the person leaves the screen. */
export function useRestore() {
  useEffect(() => leaveRestore, [])
  return useSyncExternalStore(restoreJob.subscribe, restoreJob.get)
}
