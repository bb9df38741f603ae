/** One block as a form that opens, with the buttons and the handle that move it. */
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '#core/portfolio/block.ts'
import { editBlock } from '#core/portfolio/commands.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { uiOf } from '#entities/portfolio-page/blocks/table.ts'
import { Button } from '#ui/button/button.tsx'
import { FieldInput } from './field-input.tsx'
import { fieldValue, withField } from './fields.ts'
import styles from './portfolio.module.css'
import type { Editor } from './use-editor.ts'

export interface BlockFormProps {
  readonly block: Block
  readonly at: number
  readonly startsOpen: boolean
  readonly badges: readonly BadgeRecord[]
  readonly editor: Editor
  readonly onMove: (block: Block, to: number) => void
  readonly onRemove: (block: Block) => void
}

/** What a dragged block is known by; files carry another type and are left alone. */
const DRAGGED = 'application/x-rugzak-block'

export function BlockForm({
  block,
  at,
  startsOpen,
  badges,
  editor,
  onMove,
  onRemove,
}: BlockFormProps) {
  const { t } = useTranslation('portfolio')
  const { portfolio } = editor
  const [open, setOpen] = useState(startsOpen)
  const name = t(`block.${block.kind}`)
  const last = portfolio.blocks.length - 1
  const drop = (event: DragEvent) => {
    const id = event.dataTransfer.getData(DRAGGED)
    const dragged = portfolio.blocks.find((other) => other.id === id)
    if (!dragged) return
    event.preventDefault()
    onMove(dragged, at)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: a place to drop on; the buttons in it do the same
    <li
      className={styles.block}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault()
      }}
      onDrop={drop}
    >
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is interactive; the buttons beside it move too */}
        <summary
          draggable
          title={t('editor.drag')}
          onDragStart={(event) => event.dataTransfer.setData(DRAGGED, block.id)}
        >
          <strong>{name}</strong> <span className={styles.soft}>{cut(glimpse(block, badges))}</span>
        </summary>
        {open ? <BlockFields block={block} badges={badges} editor={editor} /> : null}
      </details>
      <div className={styles.tools}>
        {/* a disabled button would lose the focus of whoever moves a block to the end */}
        <Button
          look="quiet"
          aria-label={t('editor.up', { block: name })}
          aria-disabled={at === 0}
          onClick={() => onMove(block, at - 1)}
        >
          ↑
        </Button>
        <Button
          look="quiet"
          aria-label={t('editor.down', { block: name })}
          aria-disabled={at === last}
          onClick={() => onMove(block, at + 1)}
        >
          ↓
        </Button>
        <Button
          look="quiet"
          aria-label={t('editor.remove', { block: name })}
          onClick={() => onRemove(block)}
        >
          ×
        </Button>
      </div>
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
