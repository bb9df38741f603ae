/** Puts an issuer on the reader's own list, or takes it off. */
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/badge/badge.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './reader.module.css'
import { useOwnTrust } from './use-own-trust.ts'

/** Nothing for an issuer without an id: there is nothing to recognise it by. */
export function TrustButton({ issuer }: { readonly issuer: Profile }) {
  const { t } = useTranslation('reader')
  const trust = useOwnTrust()
  if (issuer.id === undefined) return null
  const trusted = trust.has(issuer)
  return (
    <p className={styles.trust}>
      {trusted ? t('table.trusted') : null}
      <Button look="quiet" aria-pressed={trusted} onClick={() => trust.toggle(issuer)}>
        {t(trusted ? 'table.untrust' : 'table.trust')}
        <span className="visually-hidden">: {issuer.name}</span>
      </Button>
    </p>
  )
}
