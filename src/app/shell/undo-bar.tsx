/** Says what was just done and offers to take it back. */
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { dismissUndo, undoStore } from '#services/undo.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './undo-bar.module.css'

export function UndoBar() {
  const { t } = useTranslation()
  const done = useSyncExternalStore(undoStore.subscribe, undoStore.get)
  return (
    <div role="status" className={styles.place}>
      {done ? (
        <div className={styles.bar}>
          <p>{t(`undone.${done.what}`, { count: done.count })}</p>
          <Button
            look="quiet"
            onClick={() => {
              dismissUndo()
              void done.undo()
            }}
          >
            {t('undo')}
          </Button>
          <Button look="quiet" onClick={dismissUndo}>
            {t('close')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
