/** Where a person can look when the browser could not: at the badge's own address, or through a relay. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { hostOf } from '#core/net/identity.ts'
import { leadOf, mark, type Report } from '#core/verification/report.ts'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import { PATHS } from '#routes/paths.ts'
import { useLive } from '#storage/live/live.ts'
import { setting } from '#storage/live/setting-queries.ts'
import type { OpenBadge } from './use-badge.ts'

/** Reasons that a relay may take away. */
const HELPED_BY_RELAY: readonly unknown[] = ['blocked', 'insecure', 'timeout']

export function IssuerPageLink({ open: { report } }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('verification')
  const relay = useLive(setting.relay)
  if (!report || leadOf(mark(report)) !== 'unverified') return null
  const address = unreadAddress(report)
  const host = hostOf(address ?? '')
  const wantsRelay =
    relay === '' && report.checks.some(({ detail }) => HELPED_BY_RELAY.includes(detail?.why))
  if (!address && !wantsRelay) return null
  return (
    <div>
      {address ? <p>{t('issuerPage.text', { host })}</p> : null}
      <p>
        {address ? <SafeLink href={address}>{t('issuerPage.open', { host })}</SafeLink> : null}{' '}
        {wantsRelay ? <Link to={PATHS.settings}>{t('issuerPage.relay')}</Link> : null}
      </p>
    </div>
  )
}

/** The address of a hosted badge of which the issuer's copy could not be read. */
function unreadAddress({ checks }: Report): string | undefined {
  const hosting = checks.find(({ id }) => id === 'hosting')
  const address = hosting?.detail?.address
  return typeof address === 'string' && hosting?.answer === 'unreachable' ? address : undefined
}
