/** What this browser promises, asked again each time the screen opens, and when to remind of a backup. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isReminderDue } from '#core/backup/reminder.ts'
import { found } from '#core/kernel/result.ts'
import { useCommand } from '#hooks/use-command.ts'
import { askPersistence, storageHealth } from '#storage/guards/health.ts'
import { sinceBackup } from '#storage/live/backup-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { setting } from '#storage/live/setting-queries.ts'
import { saveSetting } from '#storage/operations/settings.ts'

export function useHealth() {
  const health = useQuery({ queryKey: ['storage health'], queryFn: storageHealth, gcTime: 0 })
  const ask = useCommand(async () => {
    const persisted = await askPersistence()
    await health.refetch()
    return found(persisted)
  })
  return { health: health.data, ask }
}

export function useReminder() {
  const since = useLive(sinceBackup)
  const last = useLive(setting.lastBackup)
  const afterDays = useLive(setting.remindAfterDays)
  const [opened] = useState(Date.now)
  const remind = useCommand((days: number) => saveSetting('remindAfterDays', days))
  return {
    since,
    afterDays,
    isDue: isReminderDue(since, afterDays, opened),
    /** the last backup is from the future, so it did not count */
    clockIsWrong: last !== '' && since.at === '',
    remindAfter: remind.run,
  }
}
