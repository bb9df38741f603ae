/** One badge with its last report, and what can be done with it. */
import { relatedKeys } from '#core/records/badge-record.ts'
import { useJob } from '#hooks/use-job.ts'
import { checkJob } from '#services/checking/check.ts'
import { badge, membersOf, ofAchievements, sameAchievement } from '#storage/live/badge-queries.ts'
import { file } from '#storage/live/file-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { checks, report } from '#storage/live/report-queries.ts'

/** Everything the badge page shows; undefined when there is no such badge. */
export function useBadge(id: string) {
  const record = useLive(badge, id)
  const last = useLive(report, id)
  const history = useLive(checks, id)
  const members = useLive(membersOf, id)
  const alike = useLive(sameAchievement, record?.achievementKey ?? '')
  const related = useLive(ofAchievements, record ? relatedKeys(record.badge) : [])
  const original = useLive(file, record?.file ?? '')
  if (!record) return undefined
  const others = alike.filter((other) => other.id !== record.id)
  return { record, report: last, history, members, others, related, original }
}

export type OpenBadge = NonNullable<ReturnType<typeof useBadge>>

/** True while this badge is being checked. */
export function useChecking(id: string): boolean {
  const { running, input } = useJob(checkJob)
  return running && input?.ids.some((one) => one === id) === true
}
