/** One badge on one sheet, for a wall or a folder. */
import { webAddress } from '#core/exporting/safe-href.ts'
import { QR_PAPER } from '../qr/qr.ts'
import { QrCode } from '../qr/qr-code.tsx'
import { Art, IssuerLine } from './badge-facts.tsx'
import { type PageView, type ShownBadge, say } from './page-view.ts'
import { Prose } from './prose.tsx'

export interface CertificateProps {
  readonly view: PageView
  readonly shown: ShownBadge
  /** where the badge can be checked */
  readonly address: string
}

export function Certificate({ view, shown, address }: CertificateProps) {
  const { words, portfolio } = view
  const { badge } = shown
  const code = webAddress(address)
  const criteria = badge.achievement.criteria?.narrative ?? ''
  return (
    <article className="portfolio certificate theme-plain" lang={portfolio.language}>
      <Art shown={shown} />
      <h1>{badge.name}</h1>
      {portfolio.name === '' ? null : (
        <p className="to">{say(words.certificate.to, { name: portfolio.name })}</p>
      )}
      <IssuerLine view={view} shown={shown} />
      <Prose text={badge.achievement.description ?? ''} />
      {criteria === '' ? null : <h2>{words.certificate.criteria}</h2>}
      <Prose text={criteria} />
      <footer className="certificate-foot">
        {code === undefined || code.length > QR_PAPER ? null : (
          <QrCode text={code} label={words.badgeQr} />
        )}
        <p>{say(words.certificate.note, { address })}</p>
      </footer>
    </article>
  )
}
