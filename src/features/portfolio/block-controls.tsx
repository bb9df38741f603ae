/** Up, grip, down and the menu of the selected block: a column beside it, on a phone a bar above the keyboard. */
import { useTranslation } from 'react-i18next'
import type { Block } from '#core/portfolio/block.ts'
import { Button } from '#ui/button/button.tsx'
import { Menu } from '#ui/menu/menu.tsx'
import { MoveButtons } from '#ui/order/move-buttons.tsx'
import styles from './writing.module.css'
import { useWriting } from './writing.ts'

export interface BlockControlsProps {
  readonly block: Block
  readonly at: number
}

export function BlockControls({ block, at }: BlockControlsProps) {
  const { t } = useTranslation(['portfolio', 'common'])
  const { editor, select, move, remove } = useWriting()
  const name = t(`block.${block.kind}`)
  return (
    <div className={styles.controls}>
      <MoveButtons
        upright
        grip
        at={at}
        total={editor.portfolio.blocks.length}
        words={{
          before: t('editor.up', { block: name }),
          after: t('editor.down', { block: name }),
        }}
        onMove={(to) => move(block, to)}
      >
        <Menu label={t('editor.more', { block: name })} title={name} close={t('common:close')}>
          {(close) => (
            <li data-apart>
              <button
                type="button"
                data-danger
                onClick={() => {
                  close()
                  remove(block)
                }}
              >
                {t('editor.remove', { block: name })}
              </button>
            </li>
          )}
        </Menu>
      </MoveButtons>
      <Button
        className={styles.done ?? ''}
        onClick={(event) => {
          event.stopPropagation()
          select('')
        }}
      >
        {t('editor.done')}
      </Button>
    </div>
  )
}
