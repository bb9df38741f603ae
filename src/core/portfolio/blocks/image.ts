/** A picture of the author. */
import { blockKind, digest, namesFile, text } from './kind.ts'

export const image = blockKind(
  'image',
  { file: digest.optional(), alt: text, caption: text },
  { blank: { alt: '', caption: '' }, ...namesFile },
)
