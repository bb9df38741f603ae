/** An entry of a CV: its form and its drawing. */
import { BadgeNames, OwnLabel } from '../badge-facts.tsx'
import { badgesIn } from '../page-view.ts'
import { Prose } from '../prose.tsx'
import { type BlockUi, badgeList, type DrawingProps, line, paragraph } from './block-ui.ts'

export const cv: BlockUi<'cv'> = {
  fields: [
    { name: 'section', input: 'section' },
    line('role'),
    line('organisation'),
    line('start'),
    line('end'),
    paragraph,
    badgeList,
  ],
  glimpse: ({ role, text }) => role || text,
  Drawing: CvBlock,
}

/** That a badge stands beside an entry is the owner's doing: it proves no job and no school. */
function CvBlock({ view, block }: DrawingProps<'cv'>) {
  const period = [block.start, block.end || (block.start && view.words.present)].filter(Boolean)
  if (block.role === '' && block.organisation === '') return null
  return (
    <section className="block cv-block">
      <p className="period">{period.join(' – ')}</p>
      <div className="cv-words">
        <h3>{[block.role, block.organisation].filter(Boolean).join(', ')}</h3>
        <OwnLabel view={view} />
        <Prose text={block.text} />
        <BadgeNames view={view} word={view.words.beside} badges={badgesIn(view, block.badgeIds)} />
      </div>
    </section>
  )
}
