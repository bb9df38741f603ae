/** A picture of the author. */
import { OwnLabel } from '../badge-facts.tsx'
import { fieldOf, Line } from '../written.tsx'
import { type BlockUi, type DrawingProps, line } from './block-ui.ts'

export const image: BlockUi<'image'> = {
  fields: [{ name: 'file', input: 'image' }, line('alt')],
  Drawing: ImageBlock,
}

function ImageBlock({ view, block }: DrawingProps<'image'>) {
  const picture = view.files.get(block.file ?? '')?.picture
  if (!picture && !view.pen) return null
  return (
    <figure className="block image-block">
      {picture ? <img src={picture} alt={block.alt} /> : null}
      <figcaption>
        <Line view={view} of={fieldOf(block, 'caption')} />
        <OwnLabel view={view} />
      </figcaption>
    </figure>
  )
}
