/** On paper only: a badge's own web address, when it has one that a phone can read. */
import { webAddress } from '#core/exporting/safe-href.ts'
import { QR_PAPER } from '../qr/qr.ts'
import { QrCode } from '../qr/qr-code.tsx'
import type { PageView, ShownBadge } from './page-view.ts'

export function PrintedCode({
  view,
  shown,
}: {
  readonly view: PageView
  readonly shown: ShownBadge
}) {
  const address = webAddress(shown.badge.id)
  if (address === undefined || address.length > QR_PAPER) return null
  return (
    <div className="paper-only code">
      <QrCode text={address} label={view.words.badgeQr} />
    </div>
  )
}
