/** A file of the author, to download. */
import { blockKind, digest, namesFile, text } from './kind.ts'

export const file = blockKind(
  'file',
  { file: digest.optional(), name: text, text },
  { blank: { name: '', text: '' }, ...namesFile },
)
