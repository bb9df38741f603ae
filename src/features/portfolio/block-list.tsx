/** The blocks of a page as forms: reordered by dragging or by buttons, opened one at a time. */
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BLOCK_KINDS, type Block, type BlockKind, blankBlock } from '#core/portfolio/block.ts'
import { addBlock, editBlock, moveBlock, removeBlock } from '#core/portfolio/commands.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { Button } from '#ui/button/button.tsx'
import { FieldInput } from './field-input.tsx'
import { FIELDS, fieldValue, withField } from './fields.ts'
import styles from './portfolio.module.css'
import type { Editor } from './use-editor.ts'

export interface BlockListProps {
  readonly editor: Editor
  readonly badges: readonly BadgeRecord[]
}

export function BlockList({ editor, badges }: BlockListProps) {
  const { t } = useTranslation('portfolio')
  const { portfolio, change } = editor
  const [said, setSaid] = useState('')
  const move = (block: Block, to: number) => {
    const moved = moveBlock(portfolio, block.id, to)
    const place = moved.blocks.findIndex(({ id }) => id === block.id) + 1
    setSaid(t('editor.moved', { block: t(`block.${block.kind}`), place }))
    change(moved)
  }
  return (
    <section className={styles.blocks}>
      <h2>{t('editor.blocks')}</h2>
      {portfolio.blocks.length === 0 ? <p>{t('editor.empty')}</p> : null}
      <ol className={styles.list}>
        {portfolio.blocks.map((block, at) => (
          <BlockForm
            key={block.id}
            block={block}
            at={at}
            badges={badges}
            editor={editor}
            onMove={move}
          />
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <AddBlock
        onAdd={(kind) =>
          change(
            addBlock(portfolio, blankBlock(kind, crypto.randomUUID()), portfolio.blocks.length),
          )
        }
      />
    </section>
  )
}

interface BlockFormProps extends BlockListProps {
  readonly block: Block
  readonly at: number
  readonly onMove: (block: Block, to: number) => void
}

/** What a dragged block is known by; files carry another type and are left alone. */
const DRAGGED = 'application/x-rugzak-block'

function BlockForm({ block, at, badges, editor, onMove }: BlockFormProps) {
  const { t } = useTranslation('portfolio')
  const { portfolio, change } = editor
  const [open, setOpen] = useState(false)
  const name = t(`block.${block.kind}`)
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
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is interactive; the buttons beside it move too */}
        <summary
          draggable
          title={t('editor.drag')}
          onDragStart={(event) => event.dataTransfer.setData(DRAGGED, block.id)}
        >
          <strong>{name}</strong> <span className={styles.soft}>{glimpse(block)}</span>
        </summary>
        {open ? <BlockFields block={block} badges={badges} editor={editor} /> : null}
      </details>
      <div className={styles.tools}>
        <Button
          look="quiet"
          aria-label={t('editor.up', { block: name })}
          disabled={at === 0}
          onClick={() => onMove(block, at - 1)}
        >
          ↑
        </Button>
        <Button
          look="quiet"
          aria-label={t('editor.down', { block: name })}
          disabled={at === portfolio.blocks.length - 1}
          onClick={() => onMove(block, at + 1)}
        >
          ↓
        </Button>
        <Button
          look="quiet"
          aria-label={t('editor.remove', { block: name })}
          onClick={() => change(removeBlock(portfolio, block.id))}
        >
          ×
        </Button>
      </div>
    </li>
  )
}

/** Only there while it is open: a page may have hundreds of blocks and a backpack thousands of badges. */
function BlockFields({ block, badges, editor }: BlockListProps & { readonly block: Block }) {
  const { portfolio, change } = editor
  return (
    <div className={styles.form}>
      {FIELDS[block.kind].map((field) => (
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

/** The first words in a block, to tell one from another. */
function glimpse(block: Block): string {
  const words = [fieldValue(block, 'title'), fieldValue(block, 'role'), fieldValue(block, 'text')]
  return (
    words
      .find((word) => typeof word === 'string' && word !== '')
      ?.toString()
      .slice(0, 40) ?? ''
  )
}

function AddBlock({ onAdd }: { readonly onAdd: (kind: BlockKind) => void }) {
  const { t } = useTranslation('portfolio')
  return (
    <details className={styles.picker}>
      <summary>{t('editor.add')}</summary>
      <p className={styles.row}>
        {BLOCK_KINDS.map((kind) => (
          <Button key={kind} onClick={() => onAdd(kind)}>
            {t(`block.${kind}`)}
          </Button>
        ))}
      </p>
    </details>
  )
}
