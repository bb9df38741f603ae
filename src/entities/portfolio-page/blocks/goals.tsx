/** What the author wants to reach, and by when. */
import { OwnLabel } from '../badge-facts.tsx'
import { entryOf, fieldOf, Line } from '../written.tsx'
import { type BlockUi, type DrawingProps, written } from './block-ui.ts'

export const goals: BlockUi<'goals'> = { fields: [], Drawing: GoalsBlock }

const BLANK = { goal: '', when: '' }

function GoalsBlock({ view, block }: DrawingProps<'goals'>) {
  const list = { all: block.goals, with: (all: typeof block.goals) => ({ ...block, goals: all }) }
  return (
    <section className="block goals-block">
      <Line view={view} of={fieldOf(block, 'title')} as="h2" unwritten={view.words.goals} />
      <ul className="entries">
        {written(view, block.goals, ({ goal }) => goal).map((at) => (
          <li key={at} className="entry">
            <Line view={view} of={entryOf(block, list, at, 'goal', BLANK)} className="entry-name" />
            <Line view={view} of={entryOf(block, list, at, 'when', BLANK)} className="entry-fact" />
          </li>
        ))}
      </ul>
      <OwnLabel view={view} />
    </section>
  )
}
