/** Puts an issuer on the reader's own list, or takes it off. */
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/badge/badge.ts'
import { showsItsIssuer } from '#core/verification/issuer-standing.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { Button } from '#ui/button/button.tsx'
import { useOwnTrust } from './use-own-trust.ts'
import type { ReaderRow } from './use-reports.ts'

/** Nothing where the badge does not show who its issuer is. */
export function TrustButton({ badge: { credential, report } }: { readonly badge: ReaderRow }) {
  const { t } = useTranslation('reader')
  const trust = useOwnTrust()
  const { issuer } = credential.badge
  const trusted = trust.has(issuer)
  if (!trusted && !showsItsIssuer(credential.badge, report)) return null
  return (
    <>
      <Button look="quiet" aria-pressed={trusted} onClick={() => trust.toggle(issuer)}>
        {t(trusted ? 'table.untrust' : 'table.trust')}
        <span className="visually-hidden">: {issuer.name}</span>
      </Button>
      <NotDone failure={trust.failure} />
    </>
  )
}

/** Says that an issuer is on the reader's own list. */
export function TrustNote({ issuer }: { readonly issuer: Profile }) {
  const { t } = useTranslation('reader')
  return useOwnTrust().has(issuer) ? <strong>{t('table.trusted')}</strong> : null
}
