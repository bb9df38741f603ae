/** What can be done after the verdict: ask for what was missing, test, compare, print. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PATHS } from '#routes/paths.ts'
import styles from './badge-page.module.css'
import { CheckedElsewhere } from './checked-elsewhere.tsx'
import { ContextOffer } from './context-offer.tsx'
import { IssuerPageLink } from './issuer-page-link.tsx'
import { IssuerTrust } from './issuer-trust.tsx'
import { LinkHealth } from './link-health.tsx'
import { RecipientTest } from './recipient-test.tsx'
import { RefreshOffer } from './refresh-offer.tsx'
import type { OpenBadge } from './use-badge.ts'

export function VerdictTools({ open }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('report')
  return (
    <div className={styles.tools}>
      <CheckedElsewhere badge={open.record.badge} />
      <IssuerPageLink open={open} />
      <ContextOffer open={open} />
      <RefreshOffer open={open} />
      <IssuerTrust open={open} />
      <RecipientTest open={open} />
      <LinkHealth open={open} />
      {open.report ? <Link to={PATHS.badgeReport(open.record.id)}>{t('open')}</Link> : null}
    </div>
  )
}
