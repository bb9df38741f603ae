/** A heading over the blocks that follow. */
import { fieldOf, Line } from '../written.tsx'
import type { BlockUi, DrawingProps } from './block-ui.ts'

export const heading: BlockUi<'heading'> = { fields: [], Drawing: HeadingBlock }

function HeadingBlock({ view, block }: DrawingProps<'heading'>) {
  return <Line view={view} of={fieldOf(block, 'text')} as="h2" className="block heading-block" />
}
