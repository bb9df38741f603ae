/** A heading over the blocks that follow: its form and its drawing. */
import { type BlockUi, type DrawingProps, line } from './block-ui.ts'

export const heading: BlockUi<'heading'> = {
  fields: [line('text')],
  glimpse: ({ text }) => text,
  Drawing: HeadingBlock,
}

function HeadingBlock({ block }: DrawingProps<'heading'>) {
  return block.text === '' ? null : <h2 className="block heading-block">{block.text}</h2>
}
