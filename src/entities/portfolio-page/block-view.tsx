/** Draws a block by its kind; one that cannot be drawn takes no other with it. */
import type { Block } from '#core/portfolio/block.ts'
import { Boundary } from '#ui/boundary/boundary.tsx'
import { uiOf } from './blocks/table.ts'
import type { PageView } from './page-view.ts'

export function BlockView({ view, block }: { readonly view: PageView; readonly block: Block }) {
  const { Drawing } = uiOf(block)
  return (
    <Boundary of={block} failure={<p role="alert">{view.words.partFailed}</p>}>
      <Drawing view={view} block={block} />
    </Boundary>
  )
}
