/** Whether issuers' websites may be asked, and the badges that wait for the answer. */
import { useMemo } from 'react'
import { useCommand } from '#hooks/use-command.ts'
import { useJob } from '#hooks/use-job.ts'
import { startChecking } from '#services/checking/check.ts'
import { library } from '#services/search/library.ts'
import { attempt } from '#storage/guards/failure.ts'
import { useLive } from '#storage/live/live.ts'
import { setting } from '#storage/live/setting-queries.ts'
import { waiting } from '#storage/operations/reports.ts'
import { saveSetting } from '#storage/operations/settings.ts'

export function useConsent() {
  const consent = useLive(setting.consent)
  const index = useJob(library)
  const isWaiting = useMemo(() => index?.badges.some(({ waits }) => waits) ?? false, [index])
  const answer = useCommand(async (value: 'allowed' | 'refused') => {
    const saved = await saveSetting('consent', value)
    if (!saved.ok || value === 'refused') return saved
    // asked of the database: the index follows an import at some distance
    const ids = await attempt(waiting)
    if (!ids.ok) return ids
    await startChecking(ids.value)
    return saved
  })
  return { open: consent === 'unasked' && isWaiting, answer: answer.run }
}
