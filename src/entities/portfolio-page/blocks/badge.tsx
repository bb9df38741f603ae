/** One badge at length. */
import { Art, BadgeMark, IssuerLine, OwnSide, Standing, Year } from '../badge-facts.tsx'
import { BadgeWords } from '../badge-words.tsx'
import { Description } from '../description.tsx'
import { isLead } from '../page-view.ts'
import { PrintedCode } from '../printed-code.tsx'
import { fieldOf, Paragraph } from '../written.tsx'
import type { BlockUi, DrawingProps } from './block-ui.ts'

export const badge: BlockUi<'badge'> = {
  fields: [{ name: 'badgeId', input: 'badge' }],
  Drawing: BadgeBlock,
}

function BadgeBlock({ view, block }: DrawingProps<'badge'>) {
  const shown = view.badges.get(block.badgeId)
  const words = <Paragraph view={view} of={fieldOf(block, 'text')} />
  if (!shown) return <section className="block text-block">{words}</section>
  return (
    <section className={`block badge-block ${isLead(view, block, shown) ? 'lead' : ''}`}>
      <Year of={shown} />
      <Art shown={shown} />
      <div className="badge-words">
        <h2 className="name" dir="auto">
          {shown.badge.name}
        </h2>
        <IssuerLine view={view} shown={shown} />
        <BadgeMark view={view} shown={shown} />
        <Standing view={view} shown={shown} />
        {words}
        <Description text={shown.badge.achievement.description ?? ''} />
        <BadgeWords view={view} shown={shown} />
        <OwnSide view={view} shown={shown} />
      </div>
      <PrintedCode view={view} shown={shown} />
    </section>
  )
}
