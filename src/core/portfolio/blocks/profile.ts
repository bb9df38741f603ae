/** Who the author is: a photo and a few lines. */
import { blockKind, digest, isBlank, namesFile, text as words } from './kind.ts'

export const profile = blockKind(
  'profile',
  { file: digest.optional(), alt: words, text: words },
  {
    blank: { alt: '', text: '' },
    ...namesFile,
    isEmpty: ({ file, text }) => file === undefined && isBlank(text),
  },
)
