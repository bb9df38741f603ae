/** A new block at this place on the page, of a kind that is chosen in a sheet. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BLOCK_KINDS } from '#core/portfolio/block.ts'
import { Button } from '#ui/button/button.tsx'
import { Sheet } from '#ui/sheet/sheet.tsx'
import styles from './writing.module.css'
import { useWriting } from './writing.ts'

export function AddBlock({ at }: { readonly at: number }) {
  const { t } = useTranslation(['portfolio', 'common'])
  const { add } = useWriting()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.adder}>
      <Button className={styles.plus ?? ''} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span aria-hidden="true">＋</span> {t('editor.add')}
      </Button>
      {isOpen ? (
        <Sheet title={t('editor.add')} close={t('common:close')} onClose={() => setOpen(false)}>
          <ul className={styles.kinds}>
            {BLOCK_KINDS.map((kind) => (
              <li key={kind}>
                <Button
                  onClick={() => {
                    setOpen(false)
                    add(kind, at)
                  }}
                >
                  {t(`block.${kind}`)}
                </Button>
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
    </div>
  )
}
