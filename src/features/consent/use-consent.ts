/** Whether issuers' websites may be asked, and the badges that wait for the answer. */
import { useMutation } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { startChecking } from '#jobs/check-job.ts'
import { library } from '#jobs/library.ts'
import { useLive } from '#storage/live.ts'
import { saveSetting, setting } from '#storage/settings.ts'

export function useConsent() {
  const consent = useLive(setting.consent)
  const index = useSyncExternalStore(library.subscribe, library.get)
  const waiting = useMemo(
    () => (index?.badges ?? []).filter(({ waits }) => waits).map(({ id }) => id),
    [index],
  )
  const answer = useMutation({
    mutationFn: async (value: 'allowed' | 'refused') => {
      await saveSetting('consent', value)
      if (value === 'allowed') await startChecking(waiting)
    },
  })
  return { open: consent === 'unasked' && waiting.length > 0, answer: answer.mutate }
}
