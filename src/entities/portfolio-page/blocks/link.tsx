/** A web address. */
import { SafeLink } from '../../safe-link/safe-link.tsx'
import { fieldOf, Line } from '../written.tsx'
import { type BlockUi, type DrawingProps, line } from './block-ui.ts'

export const link: BlockUi<'link'> = { fields: [line('url')], Drawing: LinkBlock }

function LinkBlock({ view, block }: DrawingProps<'link'>) {
  return (
    <p className="block link-block">
      {view.pen ? (
        <Line view={view} of={fieldOf(block, 'label')} className="underlined" />
      ) : (
        <SafeLink bare href={block.url} className="underlined">
          {block.label || block.url}
        </SafeLink>
      )}
      <span className="paper-only address">{block.url}</span>
    </p>
  )
}
