/** Puts an issuer on the reader's own list, or takes it off. */
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/badge/badge.ts'
import { Button } from '#ui/button/button.tsx'
import { useOwnTrust } from './use-own-trust.ts'

/** Nothing for an issuer without an id: there is nothing to recognise it by. */
export function TrustButton({ issuer }: { readonly issuer: Profile }) {
  const { t } = useTranslation('reader')
  const trust = useOwnTrust()
  if (issuer.id === undefined) return null
  const trusted = trust.has(issuer)
  return (
    <Button look="quiet" aria-pressed={trusted} onClick={() => trust.toggle(issuer)}>
      {t(trusted ? 'table.untrust' : 'table.trust')}
      <span className="visually-hidden">: {issuer.name}</span>
    </Button>
  )
}

/** Says that an issuer is on the reader's own list. */
export function TrustNote({ issuer }: { readonly issuer: Profile }) {
  const { t } = useTranslation('reader')
  return useOwnTrust().has(issuer) ? <strong>{t('table.trusted')}</strong> : null
}
