/** One step back in what was written, and forward again. */
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'
import type { Editor } from './use-editor.ts'
import styles from './writing.module.css'

export function Steps({ editor: { history, undo, redo } }: { readonly editor: Editor }) {
  const { t } = useTranslation('portfolio')
  return (
    <div className={styles.modes}>
      <Step
        label={t('editor.undo')}
        path="M8 4 3.500 8.500 8 13M4 8.500h8a4 4 0 0 1 0 8H9"
        off={history.past.length === 0}
        onStep={undo}
      />
      <Step
        label={t('editor.redo')}
        path="m12 4 4.500 4.500L12 13m4-4.500H8a4 4 0 0 0 0 8h3"
        off={history.future.length === 0}
        onStep={redo}
      />
    </div>
  )
}

interface StepProps {
  readonly label: string
  readonly path: string
  readonly off: boolean
  readonly onStep: () => void
}

/** Stays focusable where there is nothing to take back, so that nobody loses their place. */
function Step({ label, path, off, onStep }: StepProps) {
  return (
    <Button
      look="bare"
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={() => {
        if (!off) onStep()
      }}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" className={styles.sign}>
        <path d={path} />
      </svg>
    </Button>
  )
}
