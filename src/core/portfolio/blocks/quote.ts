/** What somebody said of the author, as the author tells it. */
import { blockKind, isBlank, text } from './kind.ts'

export const quote = blockKind(
  'quote',
  { text, by: text, role: text },
  { blank: { text: '', by: '', role: '' }, isEmpty: (block) => isBlank(block.text) },
)
