/** Badges as cards under a title. */
import { Art, BadgeMark, IssuerLine, OwnSide, Standing, startsYear, Year } from '../badge-facts.tsx'
import { BadgeWords } from '../badge-words.tsx'
import { badgesIn, isLead, type PageView, type ShownBadge } from '../page-view.ts'
import { PrintedCode } from '../printed-code.tsx'
import { fieldOf, Line, Paragraph } from '../written.tsx'
import { type BlockUi, badgeList, type DrawingProps } from './block-ui.ts'

export const collection: BlockUi<'collection'> = { fields: [badgeList], Drawing: CollectionBlock }

function CollectionBlock({ view, block }: DrawingProps<'collection'>) {
  const badges = badgesIn(view, block.badgeIds)
  return (
    <section className="block collection-block">
      <Line view={view} of={fieldOf(block, 'title')} as="h2" />
      <Paragraph view={view} of={fieldOf(block, 'text')} />
      <ul className="cards">
        {badges.map((shown, at) => (
          <BadgeCard
            key={shown.id}
            view={view}
            shown={shown}
            before={badges[at - 1]}
            titled={block.title !== ''}
            lead={isLead(view, block, shown)}
          />
        ))}
      </ul>
    </section>
  )
}

function BadgeCard(props: {
  readonly view: PageView
  readonly shown: ShownBadge
  readonly before: ShownBadge | undefined
  readonly titled: boolean
  readonly lead: boolean
}) {
  const { view, shown, before, lead } = props
  const Name = props.titled ? 'h3' : 'h2'
  return (
    <li
      className={['card', startsYear(shown, before) && 'year-starts', lead && 'lead']
        .filter(Boolean)
        .join(' ')}
    >
      <Year of={shown} />
      <Art shown={shown} />
      <div className="card-words">
        <Name className="name" dir="auto">
          {shown.badge.name}
        </Name>
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
