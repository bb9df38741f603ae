/** Draws a block by its kind: one line per kind; one that cannot be drawn takes no other with it. */
import type { ComponentType } from 'react'
import type { Block, BlockKind, BlockOf } from '#core/portfolio/block.ts'
import { Boundary } from '#ui/boundary/boundary.tsx'
import { BadgeBlock, CollectionBlock } from './badge-blocks.tsx'
import { FileBlock, ImageBlock } from './file-blocks.tsx'
import type { PageView } from './page-view.ts'
import { SkillsBlock, StairsBlock, TimelineBlock } from './path-blocks.tsx'
import {
  ContactBlock,
  CvBlock,
  HeadingBlock,
  LinkBlock,
  QuoteBlock,
  TextBlock,
} from './word-blocks.tsx'

type Drawing<Kind extends BlockKind> = ComponentType<{
  readonly view: PageView
  readonly block: BlockOf<Kind>
}>

const DRAWINGS: { readonly [Kind in BlockKind]: Drawing<Kind> } = {
  heading: HeadingBlock,
  text: TextBlock,
  badge: BadgeBlock,
  collection: CollectionBlock,
  stairs: StairsBlock,
  skills: SkillsBlock,
  timeline: TimelineBlock,
  cv: CvBlock,
  image: ImageBlock,
  file: FileBlock,
  quote: QuoteBlock,
  link: LinkBlock,
  contact: ContactBlock,
}

export function BlockView({ view, block }: { readonly view: PageView; readonly block: Block }) {
  const Drawing = DRAWINGS[block.kind] as Drawing<BlockKind> // the table pairs kind and drawing
  return (
    <Boundary of={block} failure={<p role="alert">{view.words.partFailed}</p>}>
      <Drawing view={view} block={block} />
    </Boundary>
  )
}
