/** Says what was just done and offers to take it back. */
import { useTranslation } from 'react-i18next'
import { useCommand } from '#hooks/use-command.ts'
import { useJob } from '#hooks/use-job.ts'
import { dismissUndo, type Undoable, undoStore } from '#services/undo.ts'
import { Bar } from '#ui/bar/bar.tsx'
import { Button } from '#ui/button/button.tsx'
import styles from './undo-bar.module.css'

export function UndoBar() {
  const { t } = useTranslation()
  const done = useJob(undoStore)
  const undo = useCommand((done: Undoable) => done.undo())
  return (
    <div role="status" className={styles.place}>
      {done ? (
        <Bar look="filled" className={styles.bar ?? ''}>
          <p>{t(`undone.${done.what}`, { count: done.count })}</p>
          <Button
            look="quiet"
            onClick={() => {
              dismissUndo()
              undo.run(done)
            }}
          >
            {t('undo')}
          </Button>
          <Button look="quiet" onClick={dismissUndo}>
            {t('close')}
          </Button>
        </Bar>
      ) : null}
    </div>
  )
}
