/** A web address. */
import { blockKind, isBlank, text } from './kind.ts'

export const link = blockKind(
  'link',
  { label: text, url: text },
  { blank: { label: '', url: '' }, isEmpty: ({ url }) => isBlank(url) },
)
