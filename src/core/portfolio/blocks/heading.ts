/** A heading over the blocks that follow. */
import { blockKind, text } from './kind.ts'

export const heading = blockKind('heading', { text }, { blank: { text: '' } })
