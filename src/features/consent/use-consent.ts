/** Whether issuers' websites may be asked, and the badges that wait for the answer. */
import { useMutation } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { startChecking } from '#services/checking/check.ts'
import { library } from '#services/search/library.ts'
import { useLive } from '#storage/live/live.ts'
import { setting } from '#storage/live/setting-queries.ts'
import { waiting } from '#storage/operations/reports.ts'
import { saveSetting } from '#storage/operations/settings.ts'

export function useConsent() {
  const consent = useLive(setting.consent)
  const index = useSyncExternalStore(library.subscribe, library.get)
  const isWaiting = useMemo(() => index?.badges.some(({ waits }) => waits) ?? false, [index])
  const answer = useMutation({
    mutationFn: async (value: 'allowed' | 'refused') => {
      await saveSetting('consent', value)
      // asked of the database: the index follows an import at some distance
      if (value === 'allowed') await startChecking(await waiting())
    },
  })
  return { open: consent === 'unasked' && isWaiting, answer: answer.mutate }
}
