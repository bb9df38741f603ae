/** Puts an issuer on the reader's own list, or takes it off. */
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/badge/badge.ts'
import { isExample } from '#core/badge/example.ts'
import { isProvedGenuine } from '#core/verification/genuine.ts'
import type { JudgedBadge } from '#jobs/reading/candidate.ts'
import { Button } from '#ui/button/button.tsx'
import { useOwnTrust } from './use-own-trust.ts'

/** Nothing where no badge shows that this is the issuer: without an id, not proved genuine, or our own example. */
export function TrustButton({ badge: { credential, report } }: { readonly badge: JudgedBadge }) {
  const { t } = useTranslation('reader')
  const trust = useOwnTrust()
  const { issuer } = credential.badge
  const trusted = trust.has(issuer)
  const isShown = report !== undefined && isProvedGenuine(report) && !isExample(credential.badge)
  if (issuer.id === undefined || !(trusted || isShown)) return null
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
