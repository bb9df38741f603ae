/** Puts the issuer of this badge on the person's own list, or takes it off. */
import { useTranslation } from 'react-i18next'
import { showsItsIssuer } from '#core/verification/issuer-standing.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './badge-page.module.css'
import type { OpenBadge } from './use-badge.ts'
import { useIssuerTrust } from './use-verdict-tools.ts'

/** Nothing where the badge does not show who its issuer is. */
export function IssuerTrust({ open: { record, report } }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('trust')
  const { trusted, toggle } = useIssuerTrust(record)
  if (!trusted && !showsItsIssuer(record.badge, report)) return null
  return (
    <p>
      {trusted ? `${t('trusted')} ` : ''}
      <Button look="quiet" className={styles.flush} aria-pressed={trusted} onClick={toggle}>
        {t(trusted ? 'untrust' : 'trust')}
      </Button>
    </p>
  )
}
