/** What somebody said of the author, as the author tells it. */
import { say } from '../page-view.ts'
import { fieldOf, Line, Markdown } from '../written.tsx'
import type { BlockUi, DrawingProps } from './block-ui.ts'

export const quote: BlockUi<'quote'> = { fields: [], Drawing: QuoteBlock }

function QuoteBlock({ view, block }: DrawingProps<'quote'>) {
  const { portfolio, words } = view
  return (
    <figure className="block quote-block">
      <blockquote>
        <Markdown view={view} of={fieldOf(block, 'text')} />
      </blockquote>
      <figcaption>
        <Line view={view} of={fieldOf(block, 'by')} />
        {block.by !== '' && block.role !== '' ? ', ' : ' '}
        <Line view={view} of={fieldOf(block, 'role')} />
        <span className="own-label">
          {say(words.quoted, { name: portfolio.name || words.owner })}
        </span>
      </figcaption>
    </figure>
  )
}
