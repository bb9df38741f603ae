/** A web address: its form and its drawing. */
import { SafeLink } from '../../safe-link/safe-link.tsx'
import { type BlockUi, type DrawingProps, line } from './block-ui.ts'

export const link: BlockUi<'link'> = {
  fields: [line('label'), line('url')],
  glimpse: ({ label }) => label,
  Drawing: LinkBlock,
}

function LinkBlock({ block }: DrawingProps<'link'>) {
  if (block.url === '') return null
  return (
    <p className="block link-block">
      <SafeLink bare href={block.url} className="underlined">
        {block.label || block.url}
      </SafeLink>
      <span className="paper-only address">{block.url}</span>
    </p>
  )
}
