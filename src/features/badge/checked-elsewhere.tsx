/** Says of a document that we cannot check ourselves what it is, and where it can be checked. */
import { useTranslation } from 'react-i18next'
import type { Badge } from '#core/badge/badge.ts'
import { CHECKERS } from '#core/badge/elsewhere.ts'
import { STANDARD_NAMES } from '#core/badge/standards.ts'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'

/** A link, which leaves; nothing is asked by us. */
export function CheckedElsewhere({ badge: { standard } }: { readonly badge: Badge }) {
  const { t } = useTranslation('badge')
  const checker = CHECKERS[standard]
  if (standard === 'clr10') return <p>{t('elsewhere.older')}</p>
  if (checker === undefined) return null
  return (
    <p>
      {t('elsewhere.at', { standard: STANDARD_NAMES[standard], name: checker.name })}{' '}
      <SafeLink href={checker.address}>{t('elsewhere.go', { name: checker.name })}</SafeLink>
    </p>
  )
}
