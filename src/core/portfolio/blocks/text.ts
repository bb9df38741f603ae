/** A paragraph. `text` is Markdown wherever a block has room for one. */
import { blockKind, isBlank, text as words } from './kind.ts'

export const text = blockKind(
  'text',
  { text: words },
  { blank: { text: '' }, isEmpty: (block) => isBlank(block.text) },
)
