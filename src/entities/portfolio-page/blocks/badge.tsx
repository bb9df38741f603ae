/** One badge at length: its form and its drawing. */
import { Art, BadgeMark, IssuerLine, OwnSide, OwnText, Standing } from '../badge-facts.tsx'
import { BadgeWords } from '../badge-words.tsx'
import { Description } from '../description.tsx'
import { PrintedCode } from '../printed-code.tsx'
import { type BlockUi, type DrawingProps, paragraph } from './block-ui.ts'

export const badge: BlockUi<'badge'> = {
  fields: [{ name: 'badgeId', input: 'badge' }, paragraph],
  glimpse: ({ badgeId }, nameOf) => nameOf(badgeId),
  Drawing: BadgeBlock,
}

function BadgeBlock({ view, block }: DrawingProps<'badge'>) {
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
