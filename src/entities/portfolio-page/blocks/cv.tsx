/** An entry of a CV. */
import { BadgeNames, OwnLabel } from '../badge-facts.tsx'
import { badgesIn } from '../page-view.ts'
import { fieldOf, Line, Markdown } from '../written.tsx'
import { type BlockUi, badgeList, type DrawingProps } from './block-ui.ts'

export const cv: BlockUi<'cv'> = {
  fields: [{ name: 'section', input: 'section' }, badgeList],
  Drawing: CvBlock,
}

/** That a badge stands beside an entry is the owner's doing: it proves no job and no school. */
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
        <BadgeNames view={view} word={view.words.beside} badges={badgesIn(view, block.badgeIds)} />
      </div>
    </section>
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
