/** One block as a form that opens, with the buttons and the handle that move it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '#core/portfolio/block.ts'
import { editBlock } from '#core/portfolio/commands.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { uiOf } from '#entities/portfolio-page/blocks/table.ts'
import { Button } from '#ui/button/button.tsx'
import { MoveButtons } from '#ui/order/move-buttons.tsx'
import type { ItemProps } from '#ui/order/use-drag-order.ts'
import { fieldValue, withField } from './block-fields.ts'
import { FieldInput } from './field-input.tsx'
import styles from './portfolio.module.css'
import type { Editor } from './use-editor.ts'

export interface BlockFormProps {
  readonly block: Block
  readonly at: number
  readonly total: number
  /** what makes it an item that can be dragged */
  readonly item: ItemProps
  readonly startsOpen: boolean
  readonly badges: readonly BadgeRecord[]
  readonly editor: Editor
  readonly onMove: (block: Block, to: number) => void
  readonly onRemove: (block: Block) => void
}

export function BlockForm({
  block,
  at,
  total,
  item,
  startsOpen,
  badges,
  editor,
  onMove,
  onRemove,
}: BlockFormProps) {
  const { t } = useTranslation('portfolio')
  const [open, setOpen] = useState(startsOpen)
  const name = t(`block.${block.kind}`)
  return (
    <li {...item} className={`${styles.block} ${item.className ?? ''}`}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <strong>{name}</strong> <span className={styles.soft}>{cut(glimpse(block, badges))}</span>
        </summary>
        {open ? <BlockFields block={block} badges={badges} editor={editor} /> : null}
      </details>
      <MoveButtons
        upright
        grip
        {...{ at, total }}
        words={{
          before: t('editor.up', { block: name }),
          after: t('editor.down', { block: name }),
        }}
        onMove={(to) => onMove(block, to)}
      >
        <Button
          look="quiet"
          aria-label={t('editor.remove', { block: name })}
          onClick={() => onRemove(block)}
        >
          ×
        </Button>
      </MoveButtons>
    </li>
  )
}

/** Only there while it is open: a page may have hundreds of blocks and a backpack thousands of badges. */
function BlockFields({
  block,
  badges,
  editor,
}: Pick<BlockFormProps, 'block' | 'badges' | 'editor'>) {
  const { portfolio, change } = editor
  return (
    <div className={styles.form}>
      {uiOf(block).fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          badges={badges}
          value={fieldValue(block, field.name)}
          onChange={(value) =>
            change(
              editBlock(portfolio, withField(block, field.name, value)),
              `${block.id}.${field.name}`,
            )
          }
        />
      ))}
    </div>
  )
}

/** The first words in a block, to tell one from another; of a badge, its name. */
function glimpse(block: Block, badges: readonly BadgeRecord[]): string {
  const nameOf = (id: string) => badges.find((it) => it.id === id)?.badge.name ?? ''
  return uiOf(block).glimpse(block, nameOf)
}

function cut(words: string): string {
  return words.length > 40 ? `${words.slice(0, 38).trimEnd()}…` : words
}
