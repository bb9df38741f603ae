/** A block where it is written: selected it has an outline, its controls, and what is filled in beside its words. */
import { useTranslation } from 'react-i18next'
import type { Block } from '#core/portfolio/block.ts'
import { editBlock } from '#core/portfolio/commands.ts'
import { uiOf } from '#entities/portfolio-page/blocks/table.ts'
import type { Pen } from '#entities/portfolio-page/page-view.ts'
import { AddBlock } from './add-block.tsx'
import { BlockControls } from './block-controls.tsx'
import { fieldValue, withField } from './block-fields.ts'
import { FieldInput } from './field-input.tsx'
import styles from './writing.module.css'
import { useWriting } from './writing.ts'

export const BlockFrame: Pen['Frame'] = ({ block, children }) => {
  const { t } = useTranslation('portfolio')
  const { editor, selected, select, itemOf } = useWriting()
  const at = editor.portfolio.blocks.findIndex(({ id }) => id === block.id)
  const isSelected = selected === block.id
  const item = itemOf(block, at)
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: as below
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields in it take the focus, which does the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      {...item}
      className={['slot', styles.frame, isSelected && styles.selected, item.className]
        .filter(Boolean)
        .join(' ')}
      data-block={block.id}
      onFocus={() => select(block.id)}
      onClick={() => select(block.id)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset takes no part in the layout of a theme */}
      <div role="group" aria-label={t(`block.${block.kind}`)} className={styles.inner}>
        {isSelected ? <BlockControls block={block} at={at} /> : null}
        {children}
        {isSelected ? <BlockFields block={block} /> : null}
      </div>
      {isSelected ? <AddBlock at={at + 1} /> : null}
    </div>
  )
}

/** What is not written on the page itself. */
function BlockFields({ block }: { readonly block: Block }) {
  const { editor, badges } = useWriting()
  const { fields } = uiOf(block)
  if (fields.length === 0) return null
  return (
    <div className={styles.fields}>
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          badges={badges}
          value={fieldValue(block, field.name)}
          onChange={(value) =>
            editor.change(
              editBlock(editor.portfolio, withField(block, field.name, value)),
              `${block.id}.${field.name}`,
            )
          }
        />
      ))}
    </div>
  )
}
