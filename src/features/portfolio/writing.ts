/** What every part of the writing screen shares: the document, its badges, and the block that is being worked on. */
import { createContext, useContext } from 'react'
import type { Block, BlockKind } from '#core/portfolio/block.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import type { ItemProps } from '#ui/order/use-drag-order.ts'
import type { Editor } from './use-editor.ts'

export interface WritingContext {
  readonly editor: Editor
  readonly badges: readonly BadgeRecord[]
  /** id of the block that is selected; '' for none */
  readonly selected: string
  readonly select: (id: string) => void
  readonly itemOf: (block: Block, at: number) => ItemProps
  /** puts a new block at a place, and the cursor in it */
  readonly add: (kind: BlockKind, at: number) => void
  readonly move: (block: Block, to: number) => void
  readonly remove: (block: Block) => void
}

export const WritingContext = createContext<WritingContext | undefined>(undefined)

export function useWriting(): WritingContext {
  const writing = useContext(WritingContext)
  if (!writing) throw new Error('nothing is being written here')
  return writing
}
