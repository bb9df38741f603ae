/** The blocks of the page in hand: added, moved and removed, each said aloud, and where the focus goes next. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Block, type BlockKind, blankBlock } from '#core/portfolio/block.ts'
import { addBlock, moveBlock, removeBlock } from '#core/portfolio/commands.ts'
import { useDragOrder } from '#ui/order/use-drag-order.ts'
import type { Editor } from './use-editor.ts'
import type { WritingContext } from './writing.ts'

type Event = 'added' | 'moved' | 'removed'

export interface Said {
  readonly words: string
  /** what was done was taking something away */
  readonly isRemoval: boolean
  /** the document as it was then: with another change there is nothing to take back */
  readonly of: Editor['portfolio']
}

type Blocks = Pick<WritingContext, 'selected' | 'select' | 'itemOf' | 'add' | 'move' | 'remove'>

/** The first place in a block where something can be typed or chosen. */
const FIELD = '[contenteditable], input:not([hidden]), textarea, select, summary'

export function useBlocks({ portfolio, change }: Editor): { blocks: Blocks; said?: Said } {
  const { t } = useTranslation('portfolio')
  const [said, setSaid] = useState<Said>()
  const [selected, select] = useState('')
  const [goal, setGoal] = useState('')
  /** what moved a block: from and to the top it is drawn in another place, and loses the focus */
  const [held, setHeld] = useState<{ readonly id: string; readonly by: string }>()
  useEffect(() => {
    if (goal === '') return
    document.querySelector<HTMLElement>(`[data-block="${goal}"] :is(${FIELD})`)?.focus()
  }, [goal])
  useEffect(() => {
    if (!held || document.activeElement !== document.body) return
    const control = `[data-block="${held.id}"] [aria-label="${CSS.escape(held.by)}"]`
    document.querySelector<HTMLElement>(control)?.focus()
  }, [held])
  const make = (next: Editor['portfolio'], event: Event, kind: BlockKind, at: number) => {
    const words = t(`editor.${event}`, { block: t(`block.${kind}`), place: at + 1 })
    change(next)
    setSaid({ words, isRemoval: event === 'removed', of: next })
  }
  const placeOf = (id: string, { blocks } = portfolio) => blocks.findIndex((one) => one.id === id)
  const add = (kind: BlockKind, at: number) => {
    const id = crypto.randomUUID()
    make(addBlock(portfolio, blankBlock(kind, id), at), 'added', kind, at)
    select(id)
    setGoal(id)
  }
  const move = (block: Block, to: number) => {
    const moved = moveBlock(portfolio, block.id, to)
    if (moved === portfolio) return
    setHeld({ id: block.id, by: document.activeElement?.getAttribute('aria-label') ?? '' })
    make(moved, 'moved', block.kind, placeOf(block.id, moved))
  }
  const remove = ({ id, kind }: Block) => {
    const at = placeOf(id)
    const next = removeBlock(portfolio, id)
    make(next, 'removed', kind, at)
    setGoal(next.blocks[Math.min(at, next.blocks.length - 1)]?.id ?? '')
  }
  const itemOf = useDragOrder(move)
  const blocks = { selected, select, itemOf, add, move, remove }
  return said ? { blocks, said } : { blocks }
}
