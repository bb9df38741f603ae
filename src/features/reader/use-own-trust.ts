/** The reader's own list of trusted issuers, kept on this device like any other list. */
import type { Profile } from '#core/badge/badge.ts'
import { OWN_LIST } from '#core/verification/trust-lists.ts'
import { useCommand } from '#hooks/use-command.ts'
import { setTrusted } from '#services/trust-lists.ts'
import { useLive } from '#storage/live/live.ts'
import { trustLists } from '#storage/live/trust-list-queries.ts'

export interface OwnTrust {
  readonly has: (issuer: Profile) => boolean
  readonly toggle: (issuer: Profile) => void
  readonly failure: { readonly kind: string } | undefined
}

export function useOwnTrust(): OwnTrust {
  const own = useLive(trustLists).find(({ name }) => name === OWN_LIST)?.issuers ?? []
  const save = useCommand(
    ({ issuer, trusted }: { issuer: Profile; trusted: boolean }) => setTrusted(issuer, trusted),
    { showsFailure: true },
  )
  const has = ({ id }: Profile) => own.some((known) => known.id === id)
  return {
    has,
    failure: save.failure,
    toggle: (issuer) => save.run({ issuer, trusted: !has(issuer) }),
  }
}
