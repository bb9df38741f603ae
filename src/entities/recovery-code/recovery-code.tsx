/** A recovery code, shown once to be written down or printed: it is kept nowhere. */
import { Button } from '#ui/button/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './recovery-code.module.css'

interface CodeProps {
  readonly code: string
  /** on paper, what the code is of */
  readonly sheet: string
  readonly words: {
    readonly text: string
    readonly print: string
    readonly copy: string
    readonly kept: string
  }
  readonly onKept: () => void
}

export function RecoveryCode({ code, sheet, words, onKept }: CodeProps) {
  return (
    <Notice tone="caution" role="status">
      <div className={styles.paper}>
        <p className={styles.onPaper}>{sheet}</p>
        <p className={styles.code} translate="no">
          {code}
        </p>
      </div>
      <p>{words.text}</p>
      <p className={styles.row}>
        <Button look="strong" onClick={() => print()}>
          {words.print}
        </Button>
        <CopyButton text={code} label={words.copy} />
        <Button onClick={onKept}>{words.kept}</Button>
      </p>
    </Notice>
  )
}
