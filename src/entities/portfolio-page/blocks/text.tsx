/** A paragraph: its form and its drawing. */
import { OwnText } from '../badge-facts.tsx'
import { type BlockUi, type DrawingProps, paragraph } from './block-ui.ts'

export const text: BlockUi<'text'> = {
  fields: [paragraph],
  glimpse: ({ text }) => text,
  Drawing: TextBlock,
}

function TextBlock({ view, block }: DrawingProps<'text'>) {
  if (block.text.trim() === '') return null
  return (
    <section className="block text-block">
      <OwnText view={view} text={block.text} />
    </section>
  )
}
