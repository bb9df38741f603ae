/** Offers the newer version that the issuer says there may be. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { refreshAddress } from '#core/verification/refresh.ts'
import { PATHS } from '#routes/paths.ts'
import { Button } from '#ui/button/button.tsx'
import { AskOutcome } from './ask-outcome.tsx'
import type { OpenBadge } from './use-badge.ts'
import { useRefresh } from './use-verdict-tools.ts'

export function RefreshOffer({ open: { record, report } }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('verification')
  const refresh = useRefresh(record)
  const address = report && refreshAddress(report)
  if (address === undefined || !URL.canParse(address)) return null
  const kept = refresh.value
  return (
    <div>
      <Button disabled={refresh.pending} onClick={() => refresh.run(address)}>
        {t('refresh.get', { host: new URL(address).host })}
      </Button>
      {kept ? (
        <p role="status">
          {t('refresh.kept')} <Link to={PATHS.badge(kept)}>{t('refresh.open')}</Link>
        </p>
      ) : null}
      <AskOutcome failure={refresh.failure} />
    </div>
  )
}
