/** What somebody said of the author: its form and its drawing. */
import { say } from '../page-view.ts'
import { Prose } from '../prose.tsx'
import { type BlockUi, type DrawingProps, line, paragraph } from './block-ui.ts'

export const quote: BlockUi<'quote'> = {
  fields: [paragraph, line('by'), line('role')],
  glimpse: ({ text }) => text,
  Drawing: QuoteBlock,
}

function QuoteBlock({ view, block }: DrawingProps<'quote'>) {
  const { portfolio, words } = view
  if (block.text === '') return null
  return (
    <figure className="block quote-block">
      <blockquote>
        <Prose text={block.text} />
      </blockquote>
      <figcaption>
        {[block.by, block.role].filter(Boolean).join(', ')}
        <span className="own-label">
          {say(words.quoted, { name: portfolio.name || words.owner })}
        </span>
      </figcaption>
    </figure>
  )
}
