/** A file of the author, to download. */
import { OwnLabel } from '../badge-facts.tsx'
import { say } from '../page-view.ts'
import { fieldOf, Markdown } from '../written.tsx'
import { type BlockUi, type DrawingProps, line } from './block-ui.ts'

export const file: BlockUi<'file'> = {
  fields: [{ name: 'file', input: 'file' }, line('name')],
  Drawing: FileBlock,
}

function FileBlock({ view, block }: DrawingProps<'file'>) {
  const file = view.files.get(block.file ?? '')
  if (!file && !view.pen) return null
  return (
    <section className="block file-block">
      {file ? (
        <a className="underlined" download={file.name} href={file.href}>
          {say(view.words.file, { name: block.name || file.name })}
        </a>
      ) : null}
      <OwnLabel view={view} />
      <Markdown view={view} of={fieldOf(block, 'text')} />
    </section>
  )
}
