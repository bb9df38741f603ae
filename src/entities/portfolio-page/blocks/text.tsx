/** A paragraph. */
import { fieldOf, Paragraph } from '../written.tsx'
import type { BlockUi, DrawingProps } from './block-ui.ts'

export const text: BlockUi<'text'> = { fields: [], Drawing: TextBlock }

function TextBlock({ view, block }: DrawingProps<'text'>) {
  return (
    <section className="block text-block">
      <Paragraph view={view} of={fieldOf(block, 'text')} />
    </section>
  )
}
