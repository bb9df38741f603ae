/** Puts the issuer of this badge on the person's own list, or takes it off. */
import { useTranslation } from 'react-i18next'
import { isExample } from '#core/badge/example.ts'
import { isProvedGenuine } from '#core/verification/genuine.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './badge-page.module.css'
import type { OpenBadge } from './use-badge.ts'
import { useIssuerTrust } from './use-verdict-tools.ts'

/** Nothing where no badge shows that this is the issuer: without an id, not proved genuine, or our own example. */
export function IssuerTrust({ open: { record, report } }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('trust')
  const { trusted, toggle } = useIssuerTrust(record)
  const isShown = report !== undefined && isProvedGenuine(report) && !isExample(record.badge)
  if (record.badge.issuer.id === undefined || !(trusted || isShown)) return null
  return (
    <p>
      {trusted ? `${t('trusted')} ` : ''}
      <Button look="quiet" className={styles.flush} aria-pressed={trusted} onClick={toggle}>
        {t(trusted ? 'untrust' : 'trust')}
      </Button>
    </p>
  )
}
