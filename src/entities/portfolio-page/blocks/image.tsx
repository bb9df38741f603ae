/** A picture of the author: its form and its drawing. */
import { OwnLabel } from '../badge-facts.tsx'
import { type BlockUi, type DrawingProps, line } from './block-ui.ts'

export const image: BlockUi<'image'> = {
  fields: [{ name: 'file', input: 'image' }, line('alt'), line('caption')],
  glimpse: ({ caption }) => caption,
  Drawing: ImageBlock,
}

function ImageBlock({ view, block }: DrawingProps<'image'>) {
  const file = block.file === undefined ? undefined : view.files.get(block.file)
  if (!file?.picture) return null
  return (
    <figure className="block image-block">
      <img src={file.picture} alt={block.alt} />
      <figcaption>
        {block.caption}
        <OwnLabel view={view} />
      </figcaption>
    </figure>
  )
}
