/** Looking into a backup, then doing what was shown. */
import { useEffect } from 'react'
import { useJob } from '#hooks/use-job.ts'
import { leaveRestore, lookJob, restoreJob } from '#services/backup/restore.ts'

/** How both stand. What was only looked at is forgotten when the person leaves the screen. */
export function useRestore() {
  useEffect(() => leaveRestore, [])
  return { look: useJob(lookJob), restore: useJob(restoreJob) }
}
