/** Blocks that show a picture or a file of the author. */
import type { BlockOf } from '#core/portfolio/block.ts'
import { OwnLabel } from './badge-facts.tsx'
import { type PageView, say } from './page-view.ts'
import { Prose } from './prose.tsx'

interface Props<Kind extends 'image' | 'file'> {
  readonly view: PageView
  readonly block: BlockOf<Kind>
}

export function ImageBlock({ view, block }: Props<'image'>) {
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

export function FileBlock({ view, block }: Props<'file'>) {
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
