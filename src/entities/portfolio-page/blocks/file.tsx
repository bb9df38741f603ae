/** A file of the author: its form and its drawing. */
import { OwnLabel } from '../badge-facts.tsx'
import { say } from '../page-view.ts'
import { Prose } from '../prose.tsx'
import { type BlockUi, type DrawingProps, line, paragraph } from './block-ui.ts'

export const file: BlockUi<'file'> = {
  fields: [{ name: 'file', input: 'file' }, line('name'), paragraph],
  glimpse: ({ name, text }) => text || name,
  Drawing: FileBlock,
}

function FileBlock({ view, block }: DrawingProps<'file'>) {
  const file = block.file === undefined ? undefined : view.files.get(block.file)
  if (!file) return null
  return (
    <section className="block file-block">
      <a className="underlined" download={file.name} href={file.href}>
        {say(view.words.file, { name: block.name || file.name })}
      </a>
      <OwnLabel view={view} />
      <Prose text={block.text} />
    </section>
  )
}
