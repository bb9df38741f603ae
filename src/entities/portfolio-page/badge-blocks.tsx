/** Blocks that show badges: one at length, or a collection of cards. */

import { webAddress } from '#core/exporting/safe-href.ts'
import type { BlockOf } from '#core/portfolio/block.ts'
import { QR_PAPER } from '../qr/qr.ts'
import { QrCode } from '../qr/qr-code.tsx'
import { Art, BadgeMark, IssuerLine, OwnSide, OwnText, Standing } from './badge-facts.tsx'
import { BadgeWords } from './badge-words.tsx'
import { Description } from './description.tsx'
import { badgesIn, type PageView, type ShownBadge } from './page-view.ts'

interface Props<Kind extends 'badge' | 'collection'> {
  readonly view: PageView
  readonly block: BlockOf<Kind>
}

export function BadgeBlock({ view, block }: Props<'badge'>) {
  const shown = view.badges.get(block.badgeId)
  if (!shown) return null
  return (
    <section className="block badge-block">
      <Art shown={shown} />
      <div className="badge-words">
        <h2>{shown.badge.name}</h2>
        <IssuerLine view={view} shown={shown} />
        <BadgeMark view={view} shown={shown} />
        <Standing view={view} shown={shown} />
        <OwnText view={view} text={block.text} />
        <Description text={shown.badge.achievement.description ?? ''} />
        <BadgeWords view={view} shown={shown} />
        <OwnSide view={view} shown={shown} />
      </div>
      <PrintedCode view={view} shown={shown} />
    </section>
  )
}

export function CollectionBlock({ view, block }: Props<'collection'>) {
  const badges = badgesIn(view, block.badgeIds)
  if (badges.length === 0 && block.title === '') return null
  return (
    <section className="block collection-block">
      {block.title === '' ? null : <h2>{block.title}</h2>}
      <OwnText view={view} text={block.text} />
      <ul className="cards">
        {badges.map((shown) => (
          <BadgeCard key={shown.id} view={view} shown={shown} titled={block.title !== ''} />
        ))}
      </ul>
    </section>
  )
}

function BadgeCard(props: {
  readonly view: PageView
  readonly shown: ShownBadge
  readonly titled: boolean
}) {
  const { view, shown } = props
  const Name = props.titled ? 'h3' : 'h2'
  return (
    <li className="card">
      <Art shown={shown} />
      <div className="card-words">
        <Name className="name">{shown.badge.name}</Name>
        <IssuerLine view={view} shown={shown} />
        <BadgeMark view={view} shown={shown} />
        <Standing view={view} shown={shown} />
        <BadgeWords view={view} shown={shown} />
        <OwnSide view={view} shown={shown} />
      </div>
      <PrintedCode view={view} shown={shown} />
    </li>
  )
}

/** On paper only: the badge's own web address, when it has one that a phone can read. */
function PrintedCode({ view, shown }: { readonly view: PageView; readonly shown: ShownBadge }) {
  const address = webAddress(shown.badge.id)
  if (address === undefined || address.length > QR_PAPER) return null
  return (
    <div className="paper-only code">
      <QrCode text={address} label={view.words.badgeQr} />
    </div>
  )
}
