/** The reader's own list of trusted issuers, kept on this device like any other list. */
import { useMutation } from '@tanstack/react-query'
import type { Profile } from '#core/badge/badge.ts'
import { useLive } from '#storage/live.ts'
import { saveTrustLists, trustLists } from '#storage/trust-lists.ts'

/** The name under which the own list is stored among the lists. */
const OWN = 'own'

export interface OwnTrust {
  readonly has: (issuer: Profile) => boolean
  readonly toggle: (issuer: Profile) => void
}

export function useOwnTrust(): OwnTrust {
  const lists = useLive(trustLists)
  const issuers = lists.find(({ name }) => name === OWN)?.issuers ?? []
  const save = useMutation({
    mutationFn: async (next: typeof issuers) => {
      const date = new Date().toISOString().slice(0, 10)
      await saveTrustLists({ name: OWN, source: OWN, date, issuers: next })
    },
  })
  const has = ({ id }: Profile) => issuers.some((known) => known.id === id)
  return {
    has,
    toggle: (issuer) => {
      const { id = '', name = '', url } = issuer
      const others = issuers.filter((known) => known.id !== id)
      save.mutate(has(issuer) ? others : [...others, { id, name, ...(url && { url }) }])
    },
  }
}
