/** A line of a CV, with the badges that its owner put beside it. */
import { Art, BadgeMark, OwnLabel } from '../badge-facts.tsx'
import { badgesIn, type PageView, type ShownBadge } from '../page-view.ts'
import { fieldOf, Line, Markdown } from '../written.tsx'
import { type BlockUi, badgeList, type DrawingProps } from './block-ui.ts'

export const cv: BlockUi<'cv'> = {
  fields: [{ name: 'section', input: 'section' }, badgeList],
  Drawing: CvBlock,
}

/** The words are the owner's, whatever stands beside them: a mark is drawn next to the name of its badge only. */
function CvBlock({ view, block }: DrawingProps<'cv'>) {
  return (
    <section className="block cv-block">
      <p className="period">
        <Period view={view} block={block} />
      </p>
      <div className="cv-words">
        <h3>
          <Line view={view} of={fieldOf(block, 'role')} />
          {block.role !== '' && block.organisation !== '' ? ', ' : ' '}
          <Line view={view} of={fieldOf(block, 'organisation')} />
        </h3>
        <OwnLabel view={view} />
        <Markdown view={view} of={fieldOf(block, 'text')} />
      </div>
      <Beside view={view} badges={badgesIn(view, block.badgeIds)} />
    </section>
  )
}

interface BesideProps {
  readonly view: PageView
  readonly badges: readonly ShownBadge[]
}

function Beside({ view, badges }: BesideProps) {
  if (badges.length === 0) return null
  return (
    <div className="beside">
      <p className="proof">{view.words.beside}</p>
      <ul>
        {badges.map((shown) => (
          <li key={shown.id}>
            <Art shown={shown} />
            <span className="beside-name">{shown.badge.name}</span>
            <BadgeMark view={view} shown={shown} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** An entry that began and has no end goes on. */
function Period({ view, block }: DrawingProps<'cv'>) {
  const isOpen = block.start !== '' && block.end === ''
  return (
    <>
      <Line view={view} of={fieldOf(block, 'start')} />
      {view.pen || block.start !== '' ? ' – ' : ''}
      <Line view={view} of={fieldOf(block, 'end')} unwritten={isOpen ? view.words.present : ''} />
    </>
  )
}
