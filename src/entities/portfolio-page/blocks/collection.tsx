/** Badges as cards: their form and their drawing. */
import { Art, BadgeMark, IssuerLine, OwnSide, OwnText, Standing } from '../badge-facts.tsx'
import { BadgeWords } from '../badge-words.tsx'
import { badgesIn, type PageView, type ShownBadge } from '../page-view.ts'
import { PrintedCode } from '../printed-code.tsx'
import { type BlockUi, badgeList, type DrawingProps, line, paragraph } from './block-ui.ts'

export const collection: BlockUi<'collection'> = {
  fields: [line('title'), paragraph, badgeList],
  glimpse: ({ title, text }) => title || text,
  Drawing: CollectionBlock,
}

function CollectionBlock({ view, block }: DrawingProps<'collection'>) {
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
