/** What somebody said of the author, as the author tells it. */
import { blockKind, text } from './kind.ts'

export const quote = blockKind(
  'quote',
  { text, by: text, role: text },
  { blank: { text: '', by: '', role: '' } },
)
