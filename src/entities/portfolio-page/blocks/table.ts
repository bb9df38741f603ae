/** Every kind of block with its fields and its drawing: one line for each. */
import type { Block, BlockKind } from '#core/portfolio/block.ts'
import { badge } from './badge.tsx'
import type { BlockUi } from './block-ui.ts'
import { collection } from './collection.tsx'
import { contact } from './contact.tsx'
import { cv } from './cv.tsx'
import { file } from './file.tsx'
import { goals } from './goals.tsx'
import { heading } from './heading.tsx'
import { image } from './image.tsx'
import { languages } from './languages.tsx'
import { link } from './link.tsx'
import { profile } from './profile.tsx'
import { quote } from './quote.tsx'
import { skills } from './skills.tsx'
import { stairs } from './stairs.tsx'
import { text } from './text.tsx'
import { timeline } from './timeline.tsx'

const BLOCKS: { readonly [Kind in BlockKind]: BlockUi<Kind> } = {
  heading,
  text,
  profile,
  badge,
  collection,
  stairs,
  skills,
  timeline,
  cv,
  goals,
  languages,
  image,
  file,
  quote,
  link,
  contact,
}

/** How the screens treat this block; to be used with this block alone. */
export function uiOf({ kind }: Pick<Block, 'kind'>): BlockUi<BlockKind> {
  return BLOCKS[kind] as unknown as BlockUi<BlockKind> // the table pairs kind and definition
}
