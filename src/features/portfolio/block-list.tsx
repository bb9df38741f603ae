/** The blocks of a page in their order: added, moved and removed by pointer or keyboard, each said aloud. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BLOCK_KINDS, type Block, type BlockKind, blankBlock } from '#core/portfolio/block.ts'
import { addBlock, moveBlock, removeBlock } from '#core/portfolio/commands.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { Button } from '#ui/button/button.tsx'
import { useDragOrder } from '#ui/order/use-drag-order.ts'
import { BlockForm } from './block-form.tsx'
import styles from './portfolio.module.css'
import type { Editor } from './use-editor.ts'

export interface BlockListProps {
  readonly editor: Editor
  readonly badges: readonly BadgeRecord[]
}

export function BlockList({ editor, badges }: BlockListProps) {
  const { t } = useTranslation('portfolio')
  const { blocks, goal, list, adder } = useBlocks(editor)
  const itemOf = useDragOrder(blocks.move)
  return (
    <section className={styles.blocks}>
      <h2>{t('editor.blocks')}</h2>
      {editor.portfolio.blocks.length === 0 ? <p>{t('editor.empty')}</p> : null}
      <ol ref={list} className={styles.list}>
        {editor.portfolio.blocks.map((block, at) => (
          <BlockForm
            key={block.id}
            block={block}
            at={at}
            total={editor.portfolio.blocks.length}
            item={itemOf(block, at)}
            startsOpen={block.id === goal?.id}
            badges={badges}
            editor={editor}
            onMove={blocks.move}
            onRemove={blocks.remove}
          />
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {blocks.said}
      </p>
      <details className={styles.picker}>
        <summary ref={adder}>{t('editor.add')}</summary>
        <p className={styles.row}>
          {BLOCK_KINDS.map((kind) => (
            <Button key={kind} onClick={() => blocks.add(kind)}>
              {t(`block.${kind}`)}
            </Button>
          ))}
        </p>
      </details>
    </section>
  )
}

/** Where the focus goes next: a new block is written in at once, after a removed one the next is at hand. */
interface Goal {
  readonly at: number
  /** of a new block */
  readonly id?: string
}

const FIELD = 'input:not([hidden]), textarea, select, button, summary'

function useBlocks({ portfolio, change }: Editor) {
  const { t } = useTranslation('portfolio')
  const [said, setSaid] = useState('')
  const [goal, setGoal] = useState<Goal>()
  const list = useRef<HTMLOListElement>(null)
  const adder = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!goal) return
    const block = list.current?.children[goal.at]
    const field = goal.id && block?.querySelector<HTMLElement>(`details > div :is(${FIELD})`)
    const place = field || block?.querySelector<HTMLElement>('summary') || adder.current
    place?.focus()
  }, [goal])
  const say = (event: 'added' | 'moved' | 'removed', kind: BlockKind, at: number) =>
    setSaid(t(`editor.${event}`, { block: t(`block.${kind}`), place: at + 1 }))
  const add = (kind: BlockKind) => {
    const at = portfolio.blocks.length
    const id = crypto.randomUUID()
    change(addBlock(portfolio, blankBlock(kind, id), at))
    say('added', kind, at)
    setGoal({ at, id })
  }
  const move = (block: Block, to: number) => {
    const moved = moveBlock(portfolio, block.id, to)
    change(moved)
    const at = moved.blocks.findIndex(({ id }) => id === block.id)
    say('moved', block.kind, at)
  }
  const remove = ({ id, kind }: Block) => {
    const at = portfolio.blocks.findIndex((block) => block.id === id)
    change(removeBlock(portfolio, id))
    say('removed', kind, at)
    setGoal({ at: Math.min(at, portfolio.blocks.length - 2) })
  }
  return { blocks: { said, add, move, remove }, goal, list, adder }
}
