/** Who the author is: a photo and a few lines. */
import { fieldOf, Paragraph } from '../written.tsx'
import { type BlockUi, type DrawingProps, line } from './block-ui.ts'

export const profile: BlockUi<'profile'> = {
  fields: [{ name: 'file', input: 'image' }, line('alt')],
  Drawing: ProfileBlock,
}

function ProfileBlock({ view, block }: DrawingProps<'profile'>) {
  const picture = view.files.get(block.file ?? '')?.picture
  return (
    <section className="block profile-block">
      {picture ? <img src={picture} alt={block.alt} /> : null}
      <Paragraph view={view} of={fieldOf(block, 'text')} />
    </section>
  )
}
