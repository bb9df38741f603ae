/** A heading over the blocks that follow. */
import { blockKind, isBlank, text } from './kind.ts'

export const heading = blockKind(
  'heading',
  { text },
  { blank: { text: '' }, isEmpty: (block) => isBlank(block.text) },
)
